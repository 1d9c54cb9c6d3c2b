// Runs before the first page is drawn: from here on the file shows one page at a time. Without
// scripts it shows them all, one under another.
document.documentElement.classList.add('one-at-a-time');
