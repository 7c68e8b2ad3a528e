import { FROM } from '../javascript/value.ts';

/** Words of the standard libraries and well-known packages of many languages that bring what a server says. */
const NETWORK =
  /\bhttp\.(?:Get|Post\w*|NewRequest\w*|DefaultClient)\b|\b(?:reqwest|ureq|minreq|isahc|attohttpc|surf)(?:::|\.)|\bTcpStream::connect|\bnet\.Dial\w*|\b(?:Web|Http)Client\b|\bDownload(?:String|Data|File)\w*|\bGet(?:ByteArray|String|Stream)Async|\b(?:Http)?WebRequest\b|\bURLSession\b|(?:\bnew\s+|\bnet\.|(?<![\w.]))URL\s*\(\s*(?!file(?:URL|Path|Reference))[^\s)]|(?<!\btoURI\(\))\.to(?:URL|Url)\s*\(|\bopen(?:Stream|Connection)\s*\(|\bOkHttpClient\b|\bNet::HTTP\b|\bURI\.open\b|\bURI\.parse\b|(?<![\w.])URI\s*\(|\bHTTParty\b|\bFaraday\b|\bRestClient\b|\bfile_get_contents\s*\(\s*["']https?:|\bcurl_exec\s*\(|\bfsockopen\s*\(|\bstream_socket_client\s*\(|\bsocket_(?:read|recv)\s*\(|\bdownload\.file\s*\(|\bhttr2?::|\breadLines\s*\(\s*(?:url\s*\(|["']https?:)|\bGuzzle\w*|\bHttp::\w+\s*\(|\bLWP::|\bHTTP::Tiny\b|\bsocket\.http\b|(?<![\w-])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b|\bMSXML2\.|\bWinHttp\.|XMLHTTP\b|\bresponse(?:Text|Body)\b|\bcurl_easy_perform\s*\(|\brecv(?:from)?\s*\(|\bURLDownloadToFile\w*|\bdownloadHandler\.(?:text|data)\b/i;

/** Words of PowerShell in a text of another language are a command, and judged where it is run. */
function withoutWritten(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.){0,4000}"/g, (literal) =>
    literal.includes('$(') ? literal : literal.replace(/\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/gi, ''),
  );
}

/** Words that turn a hidden text into what it hides. */
const DECODERS =
  /base64[\w.:]{0,40}decode\w*|FromBase64String|decodeBase64|Base64\.(?:getDecoder|decode|decoder|\w*decode64)|\bbs58::decode|\bStdEncoding\.Decode\w*|\bURLEncoding\.Decode\w*|\bhex(?:\.|::)[dD]ecode\w*|\bFromHexString\b|\bgzinflate\b|\bgzuncompress\b|\bgzdecode\b|\bstr_rot13\b|\bconvert_uudecode\b|\bunpack\s*\(?\s*["'][mH]|\bopenssl_decrypt\b|\bstrrev\s*\(|\bChrW?\s*\((?!\s*(?:0x[01][\da-f]|[12]?\d|3[01])\s*\))|\[char\](?!\s*(?:0x[01][\da-f]|[12]?\d|3[01])\b)|\[char\[\]\]|\.pack\s*\(\s*["'][cCUH]\*|\bdecrypt(?!\w*(?:arg|option|command|flag)s?\b)\w*\s*\(|\^=?\s*\(?\$?\w[\w.]{0,40}\s*\[\s*\$?\w+\s*%/i;

/** Twelve letters one by one, or sixteen small numbers: a text that nobody is to read. */
const LETTER_LIST = /(?:["'`][^"'`\n]["'`]\s*,\s*){11}|(?:(?:0x[\da-f]{1,2}|\d{1,3})(?:u8|[bu])?\s*,\s*){15}/i;

/** Numbers of one digit are counts and places: letters, however they are hidden, are mostly larger. */
function hasLetterList(text: string): boolean {
  const list = LETTER_LIST.exec(text)?.[0];
  if (list === undefined) return false;
  return /["'`]/.test(list) || (list.match(/\b(?:0x[\da-f]{2}|\d{2,3})/gi) ?? []).length >= 8;
}

/** What a visitor of a page sends: in PHP, and by its headers in servlets, Rack, Go and .NET. */
const REQUEST =
  /\$_(?:POST|GET|REQUEST|COOKIE)\b|\bphp:\/\/input\b|\$_SERVER\s*\[\s*["']HTTP_X|\breq(?:uest)?\.getHeader\s*\(|Request\)\s*\w+\)\s*\.getHeader\s*\(|\benv\[["']HTTP_\w|\br\.Header\.Get\s*\(|\bRequest\.Headers\[/;

/** What a text of source brings by the words in it. */
export function taintOfWords(text: string): number {
  return (
    (NETWORK.test(withoutWritten(text)) ? FROM.network : 0) |
    (DECODERS.test(text) ? FROM.decoded : 0) |
    (hasLetterList(text) ? FROM.decoded : 0) |
    (REQUEST.test(text) ? FROM.request : 0) |
    (TEMPORARY.test(text) ? FROM.temporary : 0)
  );
}

/** Places where what is dropped is not seen. */
const TEMPORARY =
  /\btemp_?dir\b|\bTempDir\b|\b\w*Temp(?:File)?(?:Path|Name)\w*|\btemp_path\b|\btmpdir\b|\bcreateTempFile\b|\bmktemp\b|\bTempfile\b|\bNSTemporaryDirectory\b|%te?mp%|\$env:te?mp|["'/]tmp\/|\/var\/tmp|\/dev\/shm|\bAppData\b|ApplicationData\b|\bsys_get_temp_dir\b|\btempfile\s*\(|\btempdir\s*\(|["'`/\\]\.(?:cache|config|local)[\\/]/i;

/** Words that keep bytes in a file; the path and the content are among what follows. */
export const KEEPS =
  /\b(?:os|ioutil)\.WriteFile\s*\(|\bio\.Copy\w*\s*\(|\bfs::write\s*\(|\.write(?:_all|Bytes|Text)?\s*\(|\bWriteAll(?:Bytes|Text)\w*\s*\(|\bDownloadFile\w*\s*\(|\bdownload\.file\s*\(|\bFiles\.(?:copy|write\w*)\s*\(|\bFile\.(?:binwrite|write)\s*\(|\bIO\.(?:binwrite|write|copy_stream)\s*\(|\bfile_put_contents\s*\(|\bfwrite\s*\(|\bSet-Content\b|\bOut-File\b|-OutFile\b|\bSaveToFile\b|\bcopyTo\s*\(|<<|\bURLDownloadToFile\w*|\btransferFrom\s*\(|\bWriteAllText\b/i;
