/** Programs and devices that rows 30, 31 and 36 name. Published names; a name alone says nothing about a person. */

/** Remote control and remote desktop (Microsoft, FBI and Google reports name the first dozen). */
export const REMOTE_CONTROL =
  /\b(?:any ?desk|team ?viewer|rust ?desk|splashtop|screen ?connect|connectwise control|chrome remote desktop|parsec|ultra ?viewer|aero ?admin|ammyy|dw ?(?:service|agent)|radmin|log ?me ?in|go ?to ?(?:my ?pc|assist|resolve)|(?:real|tight|ultra|tiger)vnc|vnc (?:server|connect)|no ?machine|mesh ?(?:central|agent)|simple ?help|supremo|to ?desk|sunlogin|zoho assist|remote ?pc|iperius remote|hop ?to ?desk|getscreen|remote utilities|lite ?manager|atera|jump desktop|airdroid remote|nin?ja ?one remote|level\.io|tactical rmm)\b/i;

/** Programs that move the mouse or keep a device awake. */
export const KEEP_AWAKE =
  /\b(?:mouse ?(?:jiggler|mover)|jiggl\w+|move ?mouse|caffeine|caffeinate\w*|amphetamine|keeping ?you ?awake|don'?t ?sleep|stay ?awake|insomnia ?x|lungo|theine|zhorn)\b/i;

/**
 * USB vendor and product → what it is on the company device, with who says so. A keyboard over the network shows itself as
 * a composite gadget, most of them under the kernel's default id; grabbers by their chip. Ids can be changed, and other
 * small computers have the same default: a hit is a question about the device.
 */
export const KEYBOARD_OVER_NETWORK: ReadonlyMap<string, string> = new Map([
  // docs.pikvm.org/id · github.com/tiny-pilot/tinypilot init-usb-gadget · github.com/jetkvm/kvm/pull/90
  ['1d6b:0104', 'composite gadget of a small computer, the default of PiKVM, TinyPilot and JetKVM'],
  // pid.codes/1209/EDA1 to EDA3
  ['1209:eda1', 'PiKVM'],
  ['1209:eda2', 'PiKVM'],
  ['1209:eda3', 'PiKVM, bridge to PS/2'],
  // github.com/sipeed/NanoKVM/pull/758, issues/50
  ['3346:1009', 'NanoKVM'],
  // Chips of HDMI grabbers: discovery of github.com/TechxArtisanStudio/Openterface_QT, which uses them, too
  ['534d:2109', 'HDMI grabber (MS2109)'],
  ['345f:2109', 'HDMI grabber (MS2109S)'],
  ['345f:2130', 'HDMI grabber (MS2130)'],
  ['345f:2132', 'HDMI grabber of an Openterface KVM-GO'],
]);

/** The names that such devices give themselves; `licheervnano` is an early NanoKVM (github.com/sipeed/NanoKVM/issues/50). */
export const KEYBOARD_OVER_NETWORK_NAME =
  /\b(?:pi-?kvm|tiny ?pilot|nano[- ]?kvm(?:[- ]?usb)?|licheervnano|jet ?kvm|bli ?kvm|gl-?kvm|comet ?kvm|gl-?rm1|one-?kvm|ip[- ]?kvm|kvm[- ]?over[- ]?ip|hdmi (?:usb )?(?:capture|grabber)|openterface|guermok)\b/i;
