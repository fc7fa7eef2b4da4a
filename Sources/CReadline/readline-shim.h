#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
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

/* Columns that a character takes by the locale's table, which is readline's, too; -1 if it cannot be shown. The header hides
   it from whoever does not ask for all of X/Open. */
extern int wcwidth(wchar_t character);
static inline int readline_width(wchar_t character) { return wcwidth(character); }

/* Readline 8.2 has a fault: where a search through the history finds nothing, or nothing is above the line, it frees what can
   be undone in the line being edited together with the line that it has put aside, and later frees it again. So the line
   put aside has nothing to undo; it is there before a command could make it; and a search never sees what can be undone. */

extern HIST_ENTRY *_rl_saved_line_for_history;

/* Call it before a command is read. */
static inline void readline_put_line_aside(void) {
    HIST_ENTRY *aside = _rl_saved_line_for_history;
    if (aside) aside->data = NULL;
    if (where_history() != history_length) return;
    if (aside && strcmp(aside->line, rl_line_buffer) == 0) return;
    if (aside) {
        free(aside->line);
        aside->line = strdup(rl_line_buffer);
    } else {
        rl_maybe_save_line();
        if (_rl_saved_line_for_history) _rl_saved_line_for_history->data = NULL;
    }
}

static int readline_search_forward(int count, int key);
static int readline_search_backward(int count, int key);

static inline int readline_search(rl_command_func_t *search, int count, int key) {
    UNDO_LIST *undoable = rl_undo_list;
    int place = where_history();
    // A search goes on where the one before was of the same kind.
    if (rl_last_func == readline_search_forward || rl_last_func == readline_search_backward)
        rl_last_func = rl_history_search_forward;
    rl_undo_list = NULL;
    int result = search(count, key);
    if (where_history() == place && !rl_undo_list) rl_undo_list = undoable;
    return result;
}

static int readline_search_forward(int count, int key) {
    return readline_search(rl_history_search_forward, count, key);
}

static int readline_search_backward(int count, int key) {
    return readline_search(rl_history_search_backward, count, key);
}

/* Binds `guarded` to the keys that a command has, those from ~/.inputrc among them. */
static inline void readline_rebind(rl_command_func_t *command, rl_command_func_t *guarded) {
    Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
    for (int map = 0; map < 3; map++) {
        char **keys = rl_invoking_keyseqs_in_map(command, maps[map]);
        for (char **key = keys; key && *key; key++) {
            rl_bind_keyseq_in_map(*key, guarded, maps[map]);
            free(*key);
        }
        free(keys);
    }
}

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
    readline_rebind(rl_history_search_forward, readline_search_forward);
    readline_rebind(rl_history_search_backward, readline_search_backward);
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
    if (_rl_saved_line_for_history) _rl_saved_line_for_history->data = NULL;
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
