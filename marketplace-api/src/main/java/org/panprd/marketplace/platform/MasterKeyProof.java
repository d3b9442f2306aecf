package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Finds out whether the {@linkplain MasterKeys master keys} are those of the database. The first server that ever meets
 * an empty database leaves a proof there; every other must open it. So nobody goes on under other keys by mistake.
 */
@ApplicationScoped
public class MasterKeyProof {
    private static final String TEXT = "master_key_proof";

    @Inject
    MasterKeys keys;

    @Inject
    Sql sql;

    /** To be called in the platform's scope. With other keys the server {@linkplain CannotRun cannot run}. */
    @Transactional
    public void require() {
        String hash = keys.hashNow(TEXT);
        add("master", keys.sealNow(TEXT.getBytes(StandardCharsets.UTF_8), TEXT).text());
        add("hash", hash);
        if (!opens(find("master")) || !hash.equals(find("hash"))) {
            throw new CannotRun("The master keys in marketplace.keys.folder are not those of this database");
        }
        keys.areProven();
    }

    /** Seals the proof with the primary key; to be called when that has changed. */
    @Transactional
    public void renew() {
        sql.update(
                "update master_key_proof set proof = ? where name = 'master'",
                keys.seal(TEXT.getBytes(StandardCharsets.UTF_8), TEXT).text());
    }

    private boolean opens(String proof) {
        try {
            return keys.openNow(proof, TEXT).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void add(String name, String proof) {
        sql.update("insert into master_key_proof (name, proof) values (?, ?) on conflict do nothing", name, proof);
    }

    private String find(String name) {
        return sql.query("select proof from master_key_proof where name = ?", row -> row.getString(1), name)
                .get(0);
    }
}
