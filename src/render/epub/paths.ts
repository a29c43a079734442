/** Where the files of a book lie, below the folder of its package document. */
export const paths = { navigation: 'nav.xhtml', titlePage: 'title.xhtml', style: 'book.css' } as const;

/** Folder of the package document, below the root of the container. */
export const packageFolder = 'EPUB';

/** The package document, below the root of the container. */
export const packagePath = `${packageFolder}/package.opf`;
