package org.panprd.marketplace.channel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Networks in CIDR notation (RFC 4632, RFC 4291). */
final class Networks {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** Numbers only, and none that is too large for one: no name is ever looked up. */
    private static final Pattern FORM =
            Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{0,40})/([0-9]{1,3})");

    private Networks() {}

    /** Whether an address is in one of them; any is if there are none. Our own servers have no address. */
    static boolean contain(Collection<String> networks, Optional<String> address) {
        return networks.isEmpty()
                || address.filter(one -> networks.stream().anyMatch(network -> contains(network, one)))
                        .isPresent();
    }

    /** Whether that is a network, and no more than that. */
    static boolean isNetwork(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            byte[] bytes = InetAddress.getByName(matcher.group(1)).getAddress();
            int free = bytes.length * Byte.SIZE - Integer.parseInt(matcher.group(2));
            BigInteger base = new BigInteger(1, bytes);
            return free >= 0 && base.equals(base.shiftRight(free).shiftLeft(free));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean contains(String network, String address) {
        int slash = network.indexOf('/');
        try {
            byte[] base = InetAddress.getByName(network.substring(0, slash)).getAddress();
            byte[] other = InetAddress.getByName(address).getAddress();
            int shift = base.length * Byte.SIZE - Integer.parseInt(network.substring(slash + 1));
            return base.length == other.length
                    && new BigInteger(1, base).shiftRight(shift).equals(new BigInteger(1, other).shiftRight(shift));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
