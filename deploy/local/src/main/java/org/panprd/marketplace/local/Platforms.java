package org.panprd.marketplace.local;

import java.util.Locale;

/** What differs from one kind of machine to the other. */
final class Platforms {
    private Platforms() {}

    static String postgresArchive() {
        return "postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ".txz";
    }

    static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }

    private static boolean isArm() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64");
    }
}
