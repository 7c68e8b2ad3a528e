/**
 * Sites that so many people use every day that a claim about one is looked at by a person before it counts: search, mail,
 * code, news, shops, banks and offices, worldwide, in Korea and in Europe. Written by hand from what is generally known;
 * it need not be complete, for an organisation can declare its own.
 */
export const TOP_SITES: ReadonlySet<string> = new Set(
  (
    'google.com youtube.com facebook.com instagram.com whatsapp.com x.com twitter.com reddit.com wikipedia.org ' +
    'wikimedia.org amazon.com amazon.de amazon.fr amazon.it amazon.es amazon.co.uk amazon.co.jp microsoft.com ' +
    'office.com live.com outlook.com bing.com msn.com linkedin.com skype.com apple.com icloud.com yahoo.com ' +
    'yahoo.co.jp yandex.ru mail.ru vk.com baidu.com qq.com weibo.com taobao.com tmall.com alibaba.com aliexpress.com ' +
    'tiktok.com bytedance.com netflix.com spotify.com twitch.tv discord.com telegram.org t.me signal.org zoom.us ' +
    'webex.com slack.com notion.so figma.com atlassian.com atlassian.net trello.com dropbox.com box.com adobe.com ' +
    'salesforce.com oracle.com ibm.com intel.com nvidia.com cisco.com hp.com dell.com samsung.com lg.com sony.com ' +
    'github.com gitlab.com bitbucket.org stackoverflow.com stackexchange.com npmjs.com pypi.org rubygems.org ' +
    'crates.io docker.com kubernetes.io debian.org ubuntu.com kernel.org python.org nodejs.org mozilla.org ' +
    'wordpress.com wordpress.org medium.com substack.com quora.com pinterest.com tumblr.com imdb.com fandom.com ' +
    'cloudflare.com fastly.com akamai.com digicert.com letsencrypt.org godaddy.com namecheap.com openai.com ' +
    'chatgpt.com anthropic.com claude.ai huggingface.co ebay.com ebay.de walmart.com target.com bestbuy.com etsy.com ' +
    'ikea.com paypal.com stripe.com visa.com mastercard.com americanexpress.com wise.com revolut.com n26.com ' +
    'chase.com bankofamerica.com wellsfargo.com citi.com hsbc.com barclays.co.uk deutsche-bank.de commerzbank.de ' +
    'sparkasse.de ing.com ing.nl rabobank.nl abnamro.nl bnpparibas.com societegenerale.fr credit-agricole.fr ' +
    'santander.com bbva.com unicredit.it intesasanpaolo.com ubs.com nordea.com seb.se swedbank.com ' +
    'booking.com airbnb.com expedia.com tripadvisor.com uber.com fedex.com ups.com dhl.com usps.com royalmail.com ' +
    'nytimes.com washingtonpost.com wsj.com bloomberg.com reuters.com apnews.com cnn.com bbc.com bbc.co.uk ' +
    'theguardian.com ft.com economist.com lemonde.fr lefigaro.fr spiegel.de faz.net zeit.de bild.de elpais.com ' +
    'elmundo.es corriere.it repubblica.it nos.nl dr.dk svt.se yle.fi orf.at euronews.com ' +
    'naver.com daum.net kakao.com kakaocorp.com kakaobank.com tistory.com nate.com zum.com coupang.com gmarket.co.kr ' +
    '11st.co.kr ssg.com lotteon.com baemin.com toss.im tossbank.com kbanknow.com kbstar.com shinhan.com ' +
    'wooribank.com hanabank.com kebhana.com nonghyup.com ibk.co.kr kdb.co.kr sktelecom.com kt.com uplus.co.kr ' +
    'hyundai.com kia.com posco.com yna.co.kr chosun.com joongang.co.kr donga.com hani.co.kr khan.co.kr mk.co.kr ' +
    'hankyung.com kbs.co.kr mbc.co.kr sbs.co.kr ytn.co.kr korea.kr gov.kr police.go.kr kisa.or.kr fss.or.kr ' +
    'fsc.go.kr krcert.or.kr spo.go.kr ' +
    'europa.eu gov.uk service.gov.uk bund.de gouv.fr admin.ch government.nl usa.gov irs.gov fbi.gov cisa.gov ' +
    'treasury.gov justice.gov state.gov un.org who.int interpol.int nato.int icann.org ietf.org w3.org first.org'
  ).split(' '),
);
