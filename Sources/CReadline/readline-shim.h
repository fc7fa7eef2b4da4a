#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include <readline/history.h>

// Readline is steered by global variables, which Swift 6 does not let anyone touch; these functions do.

/// Gives readline our name for inputrc conditionals, and leaves all signals to us.
static inline void troupe_rl_set_up(int (*read_key)(FILE *)) {
    rl_readline_name = "troupe";
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_change_environment = 0;
    rl_getc_function = read_key;
    rl_completer_word_break_characters = " \t=,|";
    rl_completer_quote_characters = "\"";
    rl_sort_completion_matches = 0;
    rl_ignore_completion_duplicates = 0;
}

static inline void troupe_rl_set_completion(char **(*complete)(const char *, int, int),
                                            void (*show)(char **, int, int)) {
    rl_attempted_completion_function = complete;
    rl_completion_display_matches_hook = show;
}

/// Keeps readline from falling back to the names of files.
static inline void troupe_rl_completion_is_over(void) { rl_attempted_completion_over = 1; }
static inline void troupe_rl_set_append_character(int character) { rl_completion_append_character = character; }
static inline const char *troupe_rl_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }
static inline int troupe_rl_point(void) { return rl_point; }
static inline int troupe_rl_end(void) { return rl_end; }

/// Draws the prompt and the line anew, as after a list of completions.
static inline void troupe_rl_redraw(void) {
    rl_on_new_line();
    rl_redisplay();
}

/// Stops drawing the line and puts the terminal back as it was, for a signal's sake.
static inline void troupe_rl_clean_up(void) {
    rl_free_line_state();
    rl_cleanup_after_signal();
}

static inline void troupe_rl_restore(void) { rl_deprep_terminal(); }

/// Takes the terminal over again.
static inline void troupe_rl_take_up(void) {
    rl_reset_after_signal();
    rl_forced_update_display();
}

static inline void troupe_rl_flush(void) { fflush(stdout); }
static inline FILE *troupe_standard_output(void) { return stdout; }

// MARK: The terminal after a crash

#include <signal.h>
#include <termios.h>
#include <unistd.h>

static inline struct termios *troupe_saved_terminal(void) {
    static struct termios saved;
    return &saved;
}

/// Only what is safe in a signal handler: settings back, cursor shown, and the signal once more to end the process.
static void troupe_crash(int number) {
    tcsetattr(STDIN_FILENO, TCSANOW, troupe_saved_terminal());
    ssize_t ignored = write(STDOUT_FILENO, "\033[?25h", 6);
    (void)ignored;
    raise(number);
}

/// Remembers the terminal's settings, and puts them back if the program crashes. False where there is no terminal.
static inline int troupe_remember_terminal(void) {
    if (tcgetattr(STDIN_FILENO, troupe_saved_terminal()) != 0) return 0;
    const int numbers[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
    for (unsigned place = 0; place < sizeof numbers / sizeof *numbers; place++) {
        struct sigaction action = {0};
        action.sa_handler = troupe_crash;
        action.sa_flags = SA_RESETHAND;
        sigaction(numbers[place], &action, NULL);
    }
    return 1;
}

static inline void troupe_restore_terminal(void) {
    if (isatty(STDIN_FILENO)) tcsetattr(STDIN_FILENO, TCSADRAIN, troupe_saved_terminal());
}

static inline int troupe_history_length(void) { return history_length; }
