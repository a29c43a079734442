/**
 * A drawing written anew with nothing but paths: styles, references, shapes and units are worked out, colours are said, what nobody sees is
 * gone. A function of `parse`, handed to other stages.
 * @throws Error when the text is no drawing.
 */
export type SimplifySvg = (svg: string) => string;
