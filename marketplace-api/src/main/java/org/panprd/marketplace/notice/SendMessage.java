package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.notice.BureauMessageResource.NewMessage;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.tenants.Language;

/** Lets a bureau write to the operators of its tenant. */
@ApplicationScoped
class SendMessage {
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_WORDS = 1_000;

    @Inject
    BureauMessages messages;

    @Inject
    WriteMessage writeMessage;

    @Inject
    Catalog catalog;

    @Inject
    AuditTrail trail;

    /** A message of the bureau; {@code to} is empty if it went to all. */
    record MessageView(UUID id, List<String> to, String subject, String words, Instant at) {
        static MessageView of(BureauMessage message) {
            return new MessageView(message.id(), message.operators(), message.subject(), message.words(), message.at());
        }
    }

    /** To whom a bureau may write. */
    record Recipient(String code, String name) {}

    /** What it has written, the latest first, and to whom it may. */
    record MessageList(List<MessageView> items, @Nullable String nextCursor, List<Recipient> recipients) {}

    @Transactional
    MessageView send(String tenant, NewMessage request) {
        String subject = line(request.subject());
        String words = line(request.words());
        Set<String> known = Set.copyOf(catalog.operatorsOf(tenant));
        List<String> to = to(request.operators());
        Faults faults = new Faults();
        faults.text(subject, "subject", LONGEST_SUBJECT);
        faults.text(words, "words", LONGEST_WORDS);
        faults.require(known.containsAll(to), "operators", "unknown-operator");
        faults.refuse();
        BureauMessage message = writeMessage.write(tenant, to, subject, words);
        trail.done("message.sent", List.of(tenant), "message", message.id());
        return MessageView.of(message);
    }

    @Transactional
    MessageList list(String tenant, @Nullable String cursor, int limit, Language language) {
        List<BureauMessage> found = messages.page(tenant, TimeCursor.parse(cursor), limit + 1);
        List<BureauMessage> shown = found.subList(0, Math.min(limit, found.size()));
        return new MessageList(
                shown.stream().map(MessageView::of).toList(),
                found.size() <= limit ? null : after(shown.get(limit - 1)),
                catalog.operatorsOf(tenant).stream()
                        .map(code -> new Recipient(
                                code,
                                catalog.findOperator(tenant, code)
                                        .map(operator -> operator.name().in(language))
                                        .orElse(code)))
                        .toList());
    }

    /** Each once. */
    private static List<String> to(@Nullable List<@Nullable String> operators) {
        return operators == null
                ? List.of()
                : operators.stream().map(String::valueOf).distinct().toList();
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String after(BureauMessage message) {
        return new TimeCursor(message.at(), message.id()).toString();
    }
}
