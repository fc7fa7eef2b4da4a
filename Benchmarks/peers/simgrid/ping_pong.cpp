// Actors in pairs send a message with two fields back and forth, 5 to 15 ms of simulated time on its way.
//
//     ping_pong NODES SECONDS
//
// prints how many messages arrived in a second of real time, over about that many seconds.
#include <simgrid/s4u.hpp>
#include <xbt/log.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace sg = simgrid::s4u;

enum class Kind { ping, pong };

struct Message {
    Kind kind;
    std::int64_t round;
    std::int64_t sum;
};

// One of a pair. It sends each message from where it keeps it, so that none is allocated: by the time it writes there
// again, its partner has answered.
class Player {
public:
    std::int64_t round = 0;

    Player(const std::string& name, const std::string& partner, bool serves)
        : mine(sg::Mailbox::by_name(name)), theirs(sg::Mailbox::by_name(partner)), serves(serves) {}

    void play() {
        if (serves) send({Kind::ping, 1, 0});
        while (true) {
            const Message* message = mine->get<Message>();
            round = message->round;
            send({message->kind == Kind::ping ? Kind::pong : Kind::ping, round + 1, message->sum + round});
        }
    }

private:
    static constexpr std::uint64_t bytes = 32;

    sg::Mailbox* mine;
    sg::Mailbox* theirs;
    bool serves;
    Message outgoing{};

    void send(const Message& message) {
        static std::mt19937_64 random(1);
        static std::uniform_real_distribution<double> latency(0.005, 0.015);
        outgoing = message;
        sg::this_actor::sleep_for(latency(random));
        theirs->put_init(&outgoing, bytes)->detach();
    }
};

static std::int64_t messages(const std::vector<Player>& players) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < players.size(); i += 2) sum += std::max(players[i].round, players[i + 1].round);
    return sum;
}

int main(int argc, char** argv) {
    sg::Engine engine(&argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "usage: ping_pong NODES SECONDS\n");
        return 2;
    }
    const int nodes = std::atoi(argv[1]);
    const double wanted = std::atof(argv[2]);
    xbt_log_control_set("xbt_cfg.thresh:warning");
    sg::Engine::set_config("network/model:Constant");
    sg::Engine::set_config("network/latency-factor:0");
    sg::Engine::set_config("contexts/stack-size:16");
    sg::Engine::set_config("contexts/guard-size:0");

    auto* zone = sg::create_empty_zone("zone");
    auto* host = zone->create_host("host", 1e9);
    zone->seal();

    std::vector<Player> players;
    players.reserve(nodes);
    for (int i = 0; i < nodes; i++) {
        players.emplace_back("n" + std::to_string(i), "n" + std::to_string(i ^ 1), i % 2 == 0);
        sg::Actor::create("player", host, [player = &players.back()] { player->play(); });
    }

    using Clock = std::chrono::steady_clock;
    double simulated = 0.03;
    engine.run_until(simulated);
    const auto before = messages(players);
    const auto start = Clock::now();
    double taken = 0;
    for (double step = 0.02; taken < wanted;) {
        engine.run_until(simulated += step);
        taken = std::chrono::duration<double>(Clock::now() - start).count();
        if (taken < wanted / 20) step *= 2;
    }
    std::printf("%.0f\n", (messages(players) - before) / taken);
    std::fflush(stdout);
    std::_Exit(0);  // ending so many actors one by one takes longer than the work
}
