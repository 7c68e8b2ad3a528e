/**
 * Providers of nodes, explorers and data for many chains: what stands before these names is the chain that is served, and
 * nobody but the provider puts anything there. See SOURCE.md beside this file.
 */
export const PROVIDERS: ReadonlySet<string> = new Set(
  (
    'drpc.org tatum.io publicnode.com sentio.xyz dwellir.com blastapi.io explorers.guru therpc.io tenderly.co ' +
    'onfinality.io pocket.network grove.city nodies.app blockpi.network 1rpc.io llamarpc.com llamao.fi ' +
    'subscan.io blockscout.com etherscan.io etherscan.com routescan.io snowscan.xyz oklink.com blockchair.com ' +
    'blockcypher.com tokenview.io thegraph.com ankr.com alchemy.com alchemyapi.io g.alchemy.com infura.io quicknode.com ' +
    'quiknode.pro chainstack.com p2pify.com nodereal.io unifra.io gateway.fm getblock.io allthatnode.com ' +
    'nownodes.io rpcfast.com meowrpc.com radiumblock.co radiumblock.com lavanet.xyz thirdweb.com ' +
    'gelato.digital calderachain.xyz conduit.xyz altlayer.io lava.build polkachu.com nodestake.org nodestake.top ' +
    'kjnodes.com itrocket.net lavenderfive.com ecostake.com stakely.io mintscan.io ping.pub atomscan.com ' +
    'bigdipper.live numia.xyz statescan.io zan.top helius-rpc.com helius.dev triton.one ' +
    'rpcpool.com moralis.io covalenthq.com goldsky.com envio.dev hypersync.xyz shyft.to syndica.io'
  ).split(' '),
);
