/**
 * The words of a page or mail in HTML, for reading by rules: tags go, blocks end lines, the common entities are written
 * out. Nothing is interpreted: what a browser would hide is read, too.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(?:style|script)\b[\s\S]{0,100000}?<\/(?:style|script)>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]{0,500}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
}
