/**
 * The best-known sites, written for this project: what everybody opens, and what software opens for them. A site that
 * lets its users make pages under its own name without a public suffix of their own is not here.
 */
export const KNOWN_SITES: readonly string[] = [
  // Search, platforms, social media
  'google.com google.co.kr googleapis.com gstatic.com googleusercontent.com youtube.com ytimg.com gmail.com android.com',
  'microsoft.com microsoftonline.com live.com office.com office365.com outlook.com windows.com bing.com msn.com azure.com',
  'windowsupdate.com msftconnecttest.com msftncsi.com skype.com xbox.com visualstudio.com linkedin.com licdn.com',
  'apple.com icloud.com icloud-content.com itunes.com mzstatic.com aaplimg.com amazon.com amazon.de amazon.co.jp',
  'amazonaws.com awsstatic.com media-amazon.com primevideo.com facebook.com fbcdn.net instagram.com cdninstagram.com',
  'whatsapp.com whatsapp.net meta.com threads.net x.com twitter.com twimg.com t.co tiktok.com tiktokcdn.com snapchat.com',
  'reddit.com redd.it redditstatic.com pinterest.com discord.com discordapp.com discord.gg telegram.org t.me signal.org',
  'wikipedia.org wikimedia.org wikidata.org wiktionary.org archive.org yahoo.com duckduckgo.com baidu.com yandex.ru',
  'netflix.com nflxvideo.net spotify.com scdn.co twitch.tv vimeo.com soundcloud.com zoom.us slack.com dropbox.com',
  'adobe.com salesforce.com oracle.com ibm.com cisco.com webex.com samsung.com sony.com intel.com nvidia.com amd.com',
  'paypal.com stripe.com visa.com mastercard.com ebay.com aliexpress.com alibaba.com booking.com airbnb.com uber.com',
  'shopify.com etsy.com ikea.com walmart.com surveymonkey.com eventbrite.com canva.com notion.so atlassian.com trello.com',
  // Software and its delivery
  'github.com githubusercontent.com gitlab.com bitbucket.org npmjs.com npmjs.org nodejs.org python.org pypi.org rust-lang.org',
  'crates.io golang.org go.dev docker.com docker.io kubernetes.io debian.org ubuntu.com launchpad.net redhat.com kernel.org',
  'gnu.org apache.org apachefriends.org mozilla.org firefox.com jetbrains.com stackoverflow.com stackexchange.com',
  'scala-lang.org filezilla-project.org videolan.org wordpress.org jquery.com jsdelivr.net unpkg.com cloudflare.com',
  'cloudflare-dns.com akamai.com fastly.com letsencrypt.org digicert.com sectigo.com godaddy.com paloaltonetworks.com',
  'crowdstrike.com surfshark.com proton.me protonmail.com openai.com chatgpt.com anthropic.com claude.ai huggingface.co',
  'ngrok.com ngrok-free.app diffchecker.com qr-code-generator.com virustotal.com urlscan.io abuseipdb.com',
  'shodan.io censys.io mitre.org owasp.org sans.org mozilla.net',
  'digitalocean.com hetzner.com ovhcloud.com namecheap.com porkbun.com gandi.net verisign.com',
  'lastpass.com bitwarden.com hubspot.com mailchimp.com',
  'teamviewer.com anydesk.com logmein.com docusign.com docusign.net figma.com airtable.com asana.com monday.com',
  'intuit.com xero.com wise.com klarna.com adyen.com worldpay.com squareup.com westernunion.com moneygram.com',
  'quora.com imgur.com giphy.com patreon.com',
  'change.org gofundme.com kickstarter.com indeed.com glassdoor.com upwork.com fiverr.com freelancer.com coursera.org',
  'tripadvisor.com expedia.com skyscanner.net ryanair.com lufthansa.com airfrance.fr klm.com bahn.de sncf-connect.com',
  // Korea
  'naver.com pstatic.net daum.net kakao.com kakaocdn.net tistory.com coupang.com gmarket.co.kr 11st.co.kr nate.com',
  'dcinside.com fmkorea.com inven.co.kr nexon.com ncsoft.com toss.im kbstar.com shinhan.com wooribank.com kebhana.com',
  'ibk.co.kr nhbank.com kakaobank.com kbanknow.com chosun.com joongang.co.kr donga.com hani.co.kr khan.co.kr yna.co.kr',
  'mk.co.kr hankyung.com sedaily.com zdnet.co.kr etnews.com kisa.or.kr krcert.or.kr samsungsds.com skhynix.com lge.co.kr',
  // Europe and the world: press, banks, public bodies
  'europa.eu un.org who.int imf.org worldbank.org oecd.org interpol.int fatf-gafi.org bis.org ecb.eu',
  'bbc.com bbc.co.uk theguardian.com ft.com economist.com reuters.com apnews.com nytimes.com wsj.com bloomberg.com cnn.com',
  'lemonde.fr lefigaro.fr spiegel.de zeit.de faz.net sueddeutsche.de elpais.com corriere.it repubblica.it nos.nl',
  'deutsche-bank.de commerzbank.de sparkasse.de ing.com ing.de bnpparibas.com societegenerale.com credit-agricole.fr',
  'santander.com bbva.com unicredit.it intesasanpaolo.com ubs.com hsbc.com barclays.co.uk lloydsbank.com natwest.com',
  'chase.com bankofamerica.com wellsfargo.com citi.com capitalone.com americanexpress.com fidelity.com schwab.com',
  'irs.gov usa.gov fbi.gov ic3.gov cisa.gov nist.gov sec.gov treasury.gov gov.uk bund.de gouv.fr admin.ch go.kr go.jp',
].flatMap((line) => line.split(' '));
