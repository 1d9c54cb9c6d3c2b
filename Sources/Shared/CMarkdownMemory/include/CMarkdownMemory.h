#pragma once

/// Memory for one Markdown document at a time on each thread: a `cmark_mem`. Nothing in it need be
/// given back.
void *kith_document_memory(void);

/// Gives back all that the document before it had on this thread.
void kith_begin_document(void);
