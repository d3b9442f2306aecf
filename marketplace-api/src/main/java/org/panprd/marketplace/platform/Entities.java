package org.panprd.marketplace.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * JPA, opened when it is first used. The server would open what it injects itself at deployment, and need the database
 * for that: an archive whose database is away could not be deployed.
 */
@ApplicationScoped
public class Entities {
    private static final String KEY = Entities.class.getName();

    @Resource
    TransactionSynchronizationRegistry transaction;

    private @Nullable EntityManagerFactory factory;

    /** That of the running transaction, with which it ends: it holds nothing that has to be closed. */
    public EntityManager manager() {
        EntityManager known = (EntityManager) transaction.getResource(KEY);
        if (known != null) {
            return known;
        }
        EntityManager made = create();
        transaction.putResource(KEY, made);
        return made;
    }

    /** A factory that could not reach the database at its first use never does. */
    private synchronized EntityManager create() {
        EntityManagerFactory opened = factory;
        if (opened == null) {
            opened = Persistence.createEntityManagerFactory("marketplace");
        }
        try {
            EntityManager made = opened.createEntityManager();
            factory = opened;
            return made;
        } catch (PersistenceException e) {
            opened.close();
            factory = null;
            throw e;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
