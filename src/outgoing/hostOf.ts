/** The host of an address, as DNS and sockets take it: an IPv6 address without its brackets, a name without the dot of the root. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
