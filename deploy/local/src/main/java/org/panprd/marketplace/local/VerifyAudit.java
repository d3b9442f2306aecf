package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.panprd.marketplace.database.AuditChain;

/**
 * The program behind {@code deploy/local/verify-audit}: checks the audit trail and remembers in a file how far it reached,
 * so that the next check finds out whether its end was cut off. Keep that file where who can change the database cannot.
 */
public final class VerifyAudit {
    private static final PrintStream OUT = System.out;

    private VerifyAudit() {}

    /** Takes the JDBC address, the user and the file of ends; the password comes from {@code MARKETPLACE_DB_PASSWORD}. */
    public static void main(String... arguments) throws IOException, SQLException {
        if (arguments.length != 3) {
            OUT.println("verify-audit JDBC_URL USER ENDS_FILE");
            System.exit(2);
        }
        Path ends = Path.of(arguments[2]);
        Properties properties = new Properties();
        properties.setProperty("user", arguments[1]);
        properties.setProperty("password", System.getenv().getOrDefault("MARKETPLACE_DB_PASSWORD", ""));
        try (Connection database = DriverManager.getConnection(arguments[0], properties)) {
            List<AuditChain.Head> known = new ArrayList<>();
            if (Files.exists(ends)) {
                Files.readAllLines(ends).forEach(line -> known.add(AuditChain.Head.parse(line)));
            }
            List<String> faults = AuditChain.faults(database, known);
            if (!faults.isEmpty()) {
                faults.forEach(OUT::println);
                System.exit(1);
            }
            List<AuditChain.Head> heads = AuditChain.heads(database);
            Files.write(ends, heads.stream().map(AuditChain.Head::toString).toList());
            long links = heads.stream().mapToLong(AuditChain.Head::sequence).sum();
            OUT.println("The audit trail is whole: " + links + " links in " + heads.size() + " chains");
        }
    }
}
