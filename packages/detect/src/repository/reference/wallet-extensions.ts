/**
 * Ids of well-known wallet extensions in the Chrome and Edge stores; each is the last part of the extension's public
 * store address.
 */
export const WALLET_EXTENSIONS: ReadonlySet<string> = new Set([
  'nkbihfbeogaeaoehlefnkodbefgpgknn', // MetaMask
  'ejbalbakoplchlghecdalmeeeajnimhm', // MetaMask (Edge)
  'bfnaelmomeimhlpmgjnjophhpkkoljpa', // Phantom
  'fhbohimaelbohpjbbldcngcnapndodjp', // BNB Chain Wallet
  'hnfanknocfeofbddgcijnmhnfnkdnaad', // Coinbase Wallet
  'ibnejdfjmmkpcnlpebklmnkoeoihofec', // TronLink
  'fnjhmkhhmkbjkkabndcnnogagogbneec', // Ronin
  'aeachknmefphepccionboohckonoeemg', // Coin98
  'hifafgmccdpekplomjjkcfgodnhcellj', // Crypto.com
  'jblndlipeogpafnldhgmapagcccfchpi', // Kaikas
  'acmacodkjbdgmoleebolmdjonilkdbch', // Rabby
  'dlcobpjiigpikoobohmabehhmhfoodbb', // Argent X
  'aholpfdialjgjfhomihkjbmgjidlcdno', // Exodus Web3
  'mcohilncbfahbmgdjkbpemcciiolgcge', // OKX
  'egjidjbpglichdcondbcbdnbeeppgdph', // Trust
  'opcgpfmipidbgpenhmajoajpbobppdil', // Sui
  'agoakfejjabomempkjlepdflaleeobhb', // Core
  'ppbibelpcjmhbdihakflkdcoccbgbkpo', // UniSat
  'bhhhlbepdkbapadjdnnojkbgioiodbic', // Solflare
  'dmkamcknogkgcdfhhbddcghachkejeap', // Keplr
  'ffnbelfdoeiohenkjibnmadjiehjhajb', // Yoroi
  'khpkpbbcccdmmclmpigdgddabeilkdpd', // Suiet
  'ejjladinnckdgjemekebdpeokbikhfci', // Petra
  'phkbamefinggmakgklpkljjmgibohnba', // Pontem
  'nphplpgoakhhjchkkhmiggakijnkhfnd', // TON
  'penjlddjkjgpnkllboccdgccekpkcbin', // OpenMask
  'cjelfplplebdjjenllpjcblmjkfcffne', // Jaxx Liberty
  'fihkakfobkmkjojpchpfgcmhfjnmnfpi', // BitApp
  'aiifbnbfobpmeekipheeijimdpnlpgpp', // Station
  'idnnbdplmphpflfnlkomgpfbpcgelopg', // Xverse
]);
