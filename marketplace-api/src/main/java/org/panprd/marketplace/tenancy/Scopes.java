package org.panprd.marketplace.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scope of the running thread. A job names its own by {@link #run}; a request's is set by {@link ScopeFilter}. */
@ApplicationScoped
public class Scopes {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();

    public Optional<Scope> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Who acts: the caller of the request, or a job. */
    public Actor actor() {
        return Optional.ofNullable(ACTOR.get()).orElse(Actor.JOB);
    }

    public void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    public <T> T call(Scope scope, Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The same work, to be done after the request has left its scope, for instance while an answer is written. */
    public <T> Consumer<T> inThisScope(Consumer<T> work) {
        Scope scope = current().orElseThrow(() -> new IllegalStateException("No scope"));
        return value -> run(scope, () -> work.accept(value));
    }

    /** The same for work that gives something. */
    public <T> Supplier<T> inThisScope(Supplier<T> work) {
        Scope scope = current().orElseThrow(() -> new IllegalStateException("No scope"));
        return () -> call(scope, work);
    }

    void enter(Scope scope, Actor actor) {
        CURRENT.set(scope);
        ACTOR.set(actor);
    }

    void leave() {
        CURRENT.remove();
        ACTOR.remove();
    }

    private void restore(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
