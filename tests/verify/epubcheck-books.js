// Run by Rhino, not by Node (see epubcheck.mjs): EPUBCheck over many books in one Java machine.
// Arguments: a book and where its report goes, the next book and where its report goes, and so on.
const given = Array.from(this.arguments);

// Rhino's loops have one `const` for all rounds, so each round is a call.
function check(book, report) {
  try {
    const options = [book, '--quiet', '--failonwarnings', '--json', report];
    return new Packages.com.adobe.epubcheck.tool.EpubChecker().run(options);
  } catch (error) {
    // A book that breaks the checker keeps it from no other book.
    return error;
  }
}

for (let index = 0; index + 1 < given.length; index += 2) {
  print(['ended', index / 2, check(given[index], given[index + 1])].join(' '));
}
