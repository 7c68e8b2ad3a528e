/** Tunnels, dynamic DNS and page builders that anybody uses without proof of who they are, beyond the private suffixes. */
export const FREE_HOSTS: ReadonlySet<string> = new Set(
  (
    'trycloudflare.com ngrok.io ngrok-free.app ngrok.app loca.lt serveo.net localhost.run bore.pub pinggy.link ' +
    'godaddysites.com square.site weebly.com weeblysite.com wixsite.com webnode.page jimdosite.com strikingly.com ' +
    'webflow.io framer.website framer.ai carrd.co gitbook.io ghost.io surge.sh fleek.co on-fleek.app 4everland.app ' +
    'ipfs.io dweb.link infura-ipfs.io cf-ipfs.com web3.storage replit.app repl.co glitch.me onrender.com fly.dev ' +
    'herokuapp.com pythonanywhere.com 000webhostapp.com rf.gd epizy.com 42web.io infinityfreeapp.com plesk.page ' +
    'duckdns.org ddns.net serveuser.com servehttp.com serveftp.com hopto.org zapto.org sytes.net myftp.org ' +
    'dynv6.net dns2.us ns02.us mystrikingly.com tilda.ws cafe24.com imweb.me modoo.at creatorlink.net'
  ).split(' '),
);

/** Private suffixes of services' own machines: nobody puts a page of their own there. */
export const INFRASTRUCTURE: ReadonlySet<string> = new Set(
  (
    'googleapis.com cloudfront.net azurefd.net trafficmanager.net cloudapp.net azureedge.net msecnd.net ' +
    'fastly.net fastlylb.net akamai.net akamaiedge.net akamaized.net edgekey.net edgesuite.net elb.amazonaws.com ' +
    'compute.amazonaws.com rds.amazonaws.com apigee.io cdn77.org cdn77-ssl.net kasserver.com myfritz.net ' +
    'cloudflare.net cdn.cloudflare.net clients.google.com cprapid.com'
  ).split(' '),
);
