/**
 * What scam sites are named with, by what the word does. Groups are features of the model; single words are learned
 * beside them. Written from the published descriptions of drainers' sites and from the practice of Korean platforms.
 */
export const LURE_WORDS = {
  /** Something is given. */
  gift: 'airdrop airdrops claim claims claiming claimed reward rewards bonus bonuses giveaway gift gifts free prize winner promo promotion redeem drop drops distribution allocation eligible eligibility lucky mystery giftbox earn refund compensation rebate payout unlock 에어드랍 에어드롭 보상 이벤트 무료 지급 당첨 혜택',
  /** One is to connect, sign or log in. */
  access:
    'login signin signup logon register registration auth authenticate authentication authenticator verify verification verified verif validate validation validator kyc connect connecting connector connection access account unlock activate activation secure secured security approve approval permit signmsg whitelist checker 로그인 인증 본인인증 연결 승인 계정',
  /** Something is broken and is to be repaired. */
  repair:
    'rectify rectification rectifier restore recovery recover fix fixer fixing resolve resolver resolution support help helpdesk sync syncs synchronize synchronization migrate migration upgrade update revert revoke backup import phrase seed firmware solution solutions debug node nodes rpc mainnet dapp dapps integrate integration decentralized 복구 복원 해결 고객센터 업데이트 동기화 해제',
  /** It is said to begin soon, or to be the real one. */
  event:
    'presale presales sale launch launchpad ido ico listing listed season snapshot vote votes voting elections delegate stream governance proposal foundation official portal app apps online live mobile download install extension beta testnet early join event events campaign fork merge mint minting mints 사전판매 상장 공식 다운로드 출금 입금',
  /** Money. */
  coin: 'crypto coin coins token tokens wallet wallets defi swap swaps bridge exchange stake staking staked finance bank pay payment payments trade trading invest investment mining miner nft nfts dao web3 blockchain chain protocol network dex pool farm yield lend lending vault liquidity asset assets cash fund funds capital market btc bitcoin eth ether usdt usdc bnb sol xrp usd dollar 지갑 코인 거래소 토큰 비트코인 이더리움 투자 스테이킹 환급 가상자산 국세청 금융감독원',
  /** People and firms that giveaways are held in the name of. */
  celebrity: 'musk elon elonmusk tesla spacex vitalik buterin saylor trump garlinghouse chamath mcafee winklevoss',
} as const;

/** Of these the words that name crypto assets and their use, and are no part of what honest projects are called. */
export const CRYPTO_WORDS: ReadonlySet<string> = new Set(
  (
    'airdrop airdrops claim claims claiming presale dapp dapps phrase mint minting mints whitelist crypto wallet wallets defi swap swaps stake ' +
    'staking staked nft nfts web3 bitcoin btc ether eth usdt usdc bnb sol xrp'
  ).split(' '),
);

/** What is put before and after a name to make a new one, besides the words above. */
export const AFFIXES =
  'io fi eth btc hq app xyz dao dex fin labs lab net org com web get my the pro hub ai x2 v2 v3 go chan pass gem cc';

export type LureGroup = keyof typeof LURE_WORDS;
