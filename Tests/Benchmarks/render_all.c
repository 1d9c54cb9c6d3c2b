// The floor for a site builder: reads every Markdown file of a folder, renders it with cmark-gfm
// and writes it to another folder, one after the other. Nothing around the page, no check, no
// search.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const names[] = {"table", "strikethrough", "autolink", "tasklist"};
static const char *target;
static size_t written;

static char *whole(const char *path, size_t size) {
    char *text = malloc(size + 1);
    int file = open(path, O_RDONLY);
    if (!text || file < 0 || read(file, text, size) != (ssize_t)size) exit(1);
    close(file);
    text[size] = 0;
    return text;
}

static int render(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)place;
    size_t length = strlen(path);
    if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md")) return 0;
    char *text = whole(path, (size_t)status->st_size);
    char *end = strncmp(text, "---\n", 4) ? NULL : strstr(text + 4, "\n---\n");
    const char *body = end ? end + 5 : text;
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
    }
    cmark_parser_feed(parser, body, strlen(body));
    cmark_node *root = cmark_parser_finish(parser);
    char *html =
        cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    char name[4096];
    snprintf(name, sizeof name, "%s/%zu.html", target, written++);
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    size_t size = strlen(html);
    if (file < 0 || write(file, html, size) != (ssize_t)size) exit(1);
    close(file);
    free(html);
    cmark_node_free(root);
    cmark_parser_free(parser);
    free(text);
    return 0;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    target = arguments[2];
    mkdir(target, 0755);
    cmark_gfm_core_extensions_ensure_registered();
    return nftw(arguments[1], render, 16, FTW_PHYS);
}
