%% Processes in pairs send a message with two fields back and forth.
%%
%%     erl -noinput -s ping_pong main NODES SECONDS
%%
%% prints how many messages arrived in a second, over a stretch of about that many seconds.
-module(ping_pong).
-export([main/1]).

main([NodesText, SecondsText]) ->
    Pairs = list_to_integer(atom_to_list(NodesText)) div 2,
    Seconds = list_to_float_or_integer(atom_to_list(SecondsText)),
    Pingers = [spawn_pair() || _ <- lists:seq(1, Pairs)],
    %% A short rally warms up, and tells how long one of the wanted duration is.
    Rate = play(Pingers, max(10, 1000000 div Pairs)),
    io:format("~b~n", [round(play(Pingers, ceil(Rate * Seconds / Pairs)))]),
    halt().

list_to_float_or_integer(Text) ->
    case string:to_float(Text) of
        {error, no_float} -> list_to_integer(Text);
        {Number, _} -> Number
    end.

%% Lets each pair exchange at least that many messages; the rate of all together.
play(Pingers, Least) ->
    Messages = 2 * ceil(Least / 2),
    Start = erlang:monotonic_time(),
    [Pinger ! {play, self(), Messages} || Pinger <- Pingers],
    [receive {played, Pinger} -> ok end || Pinger <- Pingers],
    Taken = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, nanosecond),
    length(Pingers) * Messages * 1.0e9 / Taken.

spawn_pair() ->
    spawn_link(fun() ->
        Pinger = self(),
        rest(spawn_link(fun() -> ponger(Pinger) end))
    end).

rest(Ponger) ->
    receive
        {play, Caller, Last} ->
            Ponger ! {ping, 1, 0},
            pinger(Ponger, Last),
            Caller ! {played, self()},
            rest(Ponger)
    end.

pinger(Ponger, Last) ->
    receive
        {pong, Round, Sum} when Round < Last ->
            Ponger ! {ping, Round + 1, Sum + Round},
            pinger(Ponger, Last);
        {pong, _, _} ->
            ok
    end.

ponger(Pinger) ->
    receive
        {ping, Round, Sum} ->
            Pinger ! {pong, Round + 1, Sum + Round},
            ponger(Pinger)
    end.
