package org.panprd.marketplace.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those behind which our own servers, or those of a cloud, may be: all that the
 * registries of special-purpose addresses (RFC 6890) keep from being routed, and what carries one of them inside.
 */
final class PublicAddress {
    private static final List<Block> SPECIAL = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.31.196.0", 24),
            new Block("192.52.193.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("192.175.48.0", 24),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3));

    /** Of IPv6 only this is handed out. */
    private static final Block GLOBAL = new Block("2000::", 3);

    /** Protocols, documentation, and tunnels that end at an address inside. */
    private static final List<Block> NOT_GLOBAL = List.of(
            new Block("2001::", 23),
            new Block("2001:db8::", 32),
            new Block("2002::", 16),
            new Block("2620:4f:8000::", 48),
            new Block("3fff::", 20),
            new Block("3ffe::", 16));

    private PublicAddress() {}

    /** An IPv4 address inside one of IPv6 is given as itself by the JDK. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
        }
        return address instanceof Inet6Address
                && GLOBAL.holds(bytes)
                && NOT_GLOBAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses that begin with the same bits. */
    private static final class Block {
        private final byte[] start;
        private final int bits;

        Block(String start, int bits) {
            try {
                this.start = InetAddress.getByName(start).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Not an address: " + start, e);
            }
            this.bits = bits;
        }

        boolean holds(byte[] address) {
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            int shift = Byte.SIZE - rest;
            return Arrays.equals(start, 0, whole, address, 0, whole)
                    && (rest == 0 || (start[whole] & 0xFF) >> shift == (address[whole] & 0xFF) >> shift);
        }
    }
}
