#pragma once

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Swift 6 refuses C globals, for any thread could change them. Readline is called from the main thread alone, and
   these functions are the only way to its globals. */

/* What readline calls back. */
typedef struct {
    rl_getc_func_t *read_byte;
    rl_vintfunc_t *prepare_terminal;
    rl_voidfunc_t *restore_terminal;
    rl_completion_func_t *complete;
    rl_compdisp_func_t *list_candidates;
} readline_hooks;

/* Sets readline up, before ~/.inputrc is read, so that a user's own settings win. `name` must live for ever. */
static inline void readline_start(const char *name, readline_hooks hooks) {
    rl_readline_name = name;
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_change_environment = 0;
    rl_getc_function = hooks.read_byte;
    rl_prep_term_function = hooks.prepare_terminal;
    rl_deprep_term_function = hooks.restore_terminal;
    rl_attempted_completion_function = hooks.complete;
    rl_completion_display_matches_hook = hooks.list_candidates;
    rl_completer_word_break_characters = " \t=,|";
    rl_completer_quote_characters = "\"";
    rl_sort_completion_matches = 0;
    rl_ignore_completion_duplicates = 0;
    rl_variable_bind("show-all-if-ambiguous", "on");
    rl_initialize();
}

static inline const char *readline_line(void) { return rl_line_buffer; }
static inline int readline_cursor(void) { return rl_point; }
static inline int readline_length(void) { return rl_end; }
static inline int readline_history_count(void) { return history_length; }
static inline int readline_history_base(void) { return history_base; }

/* Whether an incremental or other search through the history is in progress. */
static inline int readline_is_searching(void) { return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0; }

/* Whether the next byte starts a command or a character to insert, rather than going on with one. */
static inline int readline_is_between_commands(void) { return RL_ISSTATE(RL_STATE_READCMD) != 0; }

/* What the reading function answers to end the line at once: readline distinguishes top-level reads. */
static inline int readline_stop_code(void) { return RL_ISSTATE(RL_STATE_READCMD) ? READERR : EOF; }

/* Moves behind the last character of the line, prints `text` and starts a new line. */
static inline void readline_finish_line(const char *text) {
    rl_point = rl_end;
    rl_redisplay();
    fputs(text, rl_outstream);
    rl_crlf();
    fflush(rl_outstream);
}

/* Clears the line being edited and prints `text` in its place; the line is drawn again below. */
static inline void readline_print_above(const char *text) {
    rl_clear_visible_line();
    fputs(text, rl_outstream);
    rl_crlf();
    rl_on_new_line();
    rl_redisplay();
}

/* Prints `text` below the line being edited, which the caller then draws again. */
static inline void readline_print_below(const char *text) {
    rl_crlf();
    fputs(text, rl_outstream);
}

/* Puts the terminal back as readline found it. Since 8.1 it would start a new line here if the line had not ended with
   Enter, but only where bracketed paste is on; the editor does so everywhere. */
static inline void readline_restore_terminal(void) {
#if RL_READLINE_VERSION >= 0x0802
    rl_eof_found = 0;
#endif
    rl_deprep_terminal();
}

/* Lets no line of the history keep what could be undone in it before. Readline frees that with the line being edited, but
   a line that was left in the middle of something still points to it, and it would be freed twice. What is given up here
   is a few bytes. */
static inline void readline_forget_undo(void) {
    HIST_ENTRY **entries = history_list();
    if (entries)
        for (; *entries; entries++) (*entries)->data = NULL;
    rl_undo_list = NULL;
}

static inline void readline_redraw(void) { rl_forced_update_display(); }

/* Says how the completion to come ends: no file names of readline's own, and a blank after a single candidate. */
static inline void readline_end_completion(int append_space) {
    rl_attempted_completion_over = 1;
    rl_completion_append_character = append_space ? ' ' : '\0';
}

static inline void print_to_standard_output(const char *text) {
    fputs(text, stdout);
    fflush(stdout);
}
