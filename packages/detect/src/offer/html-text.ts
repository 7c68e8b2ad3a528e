/**
 * The words of a page or mail in HTML, for reading by rules: tags go, blocks end lines, the common entities are written
 * out. Nothing is interpreted: what a browser would hide is read, too.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(?:style|script)\b[\s\S]{0,100000}?<\/(?:style|script)>/gi, ' ')
    .replace(/<br\b[^>]{0,500}>/gi, '\n')
    .replace(/<\/?(?:p|div|li|tr|td|th|h[1-6]|table|blockquote)\b[^>]{0,500}>/gi, '\n\n')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0*39;/g, "'");
}
