package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class OutsideAddressesTest {
    private final OutsideAddresses targets = new OutsideAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.19.255.255",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1"
            })
    void are_never_inside(String address) throws UnknownHostException {
        InetAddress inside = InetAddress.getByName(address);

        assertThat(PublicAddress.isPublic(inside)).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(targets.resolve(URI.create("https://" + host + "/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2400:3200::1"
            })
    void may_be_anywhere_else(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://127.1/", "https://0/", "https://localhost/"})
    void are_not_written_so_that_nobody_sees_it(String url) {
        assertThat(targets.resolve(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "ftp://hooks.example/",
                "https://user:password@hooks.example/",
                "https://user@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nHost: other",
                "https:///path",
                "https://",
                "hooks.example",
                ""
            })
    void have_no_other_form(String url) {
        assertThat(targets.read(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example:8443/a/b-c_d~e?f=g&h=%20",
                "https://[2606:4700:4700::1111]/hook"
            })
    void are_by_https(String url) {
        assertThat(targets.read(url)).contains(URI.create(url));
    }

    @Test
    void are_not_too_long() {
        assertThat(targets.read("https://hooks.example/" + "a".repeat(OutsideAddresses.LONGEST)))
                .isEmpty();
    }

    @Test
    void may_be_ones_own_machine_where_that_is_let_through() {
        targets.allowLoopback = true;

        assertThat(targets.read("http://127.0.0.1:8080/")).isPresent();
        assertThat(targets.resolve(URI.create("http://127.0.0.1:8080/"))).isPresent();
        assertThat(targets.resolve(URI.create("http://10.0.0.1/"))).isEmpty();
        assertThat(targets.resolve(URI.create("http://1.1.1.1/"))).isEmpty();
    }
}
