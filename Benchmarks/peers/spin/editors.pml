/* Editors that each save a shared file twice, blindly, while a naive file server keeps whatever comes last.
 *
 * The same machine as Troupe's Editor (mode=naive, count=2) and FileServer: links keep order, timers fire in any order,
 * and all that a node does about one message or timer is one step. A second save may begin while the first is open.
 *
 *     spin -a -DEDITORS=3 editors.pml
 */
#define SAVES 2

mtype = { read, contents, save, saved }

/* To the server: which save it is, and for `save` the lines to write and the version that the editor had read. */
chan request[EDITORS] = [SAVES] of { mtype, byte, byte, byte }
/* To the editor: which save it is, the lines and the version. */
chan reply[EDITORS] = [SAVES] of { mtype, byte, byte, byte }

/* Where a step unpacks a message: not part of the state. */
hidden byte number, some_lines, some_version

active [EDITORS] proctype Editor() {
    byte begun, attempts, acknowledged;
    bool open[SAVES];
    /* The timers that run while the editor thinks about a save, and what it had read for that. */
    bool thinking[SAVES];
    byte lines[SAVES], version[SAVES];

#define SUBMIT(n) \
        d_step { \
            thinking[n]; \
            attempts++; \
            request[_pid]!save(n, lines[n] + 1, version[n]); \
            thinking[n] = false; lines[n] = 0; version[n] = 0 \
        }

end:
    do
    :: d_step {
            begun < SAVES;
            request[_pid]!read(begun, 0, 0);
            open[begun] = true;
            begun++
        }
    :: d_step {
            reply[_pid]?contents(number, some_lines, some_version);
            thinking[number] = true; lines[number] = some_lines; version[number] = some_version
        }
    :: SUBMIT(0)
    :: SUBMIT(1)
    :: d_step {
            reply[_pid]?saved(number, _, _);
            open[number] = false;
            acknowledged++
        }
    od
}

active proctype Server() {
    byte lines, version, author = 255;

#define SERVE(e) \
    :: d_step { \
            request[e]?read(number, _, _); \
            reply[e]!contents(number, lines, version) \
        } \
    :: d_step { \
            request[e]?save(number, some_lines, _); \
            lines = some_lines; version++; author = e; \
            reply[e]!saved(number, 0, version) \
        }

end:
    do
    SERVE(0)
    SERVE(1)
#if EDITORS > 2
    SERVE(2)
#endif
#if EDITORS > 3
    SERVE(3)
#endif
    od
}
