package org.panprd.marketplace.channel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelMessages.State;
import org.panprd.marketplace.webhook.PostWebhook.Fault;

/** A webhook as OCTO has it, and what it gets. */
record OctoWebhook(UUID id, String event, String url) {
    static OctoWebhook of(Subscription subscription) {
        return new OctoWebhook(
                subscription.id(),
                subscription.event().code(),
                subscription.url().toString());
    }

    /**
     * Right after it was asked for.
     *
     * @param secret shown once
     */
    record Made(UUID id, String event, String url, String secret) {}

    /** What it gets of a booking: which one has changed, and nothing of persons. */
    record BookingChanged(OctoWebhook webhook, @JsonRawValue String booking) {}

    /** What it gets of an option: of which days there is more or less. */
    record AvailabilityChanged(OctoWebhook webhook, Days availability) {}

    /** The days of an option, in their order. */
    record Days(String productId, String optionId, List<LocalDate> localDates) {}

    /**
     * How far something has come that it is to get.
     *
     * @param subject the uuid of a booking, or a product and its option
     * @param utcDueAt when it is tried the next time; null if it has arrived or was given up
     * @param status what the last try was answered; null if there was none or no answer
     * @param fault why there was no answer
     */
    record Message(
            UUID id,
            String event,
            String subject,
            State state,
            Instant utcCreatedAt,
            @Nullable Instant utcTriedAt,
            @Nullable Instant utcDueAt,
            int tries,
            @Nullable Integer status,
            @Nullable Fault fault) {}

    /** How many are told again. */
    record Replayed(int replayed) {}

    /** What a machine asks for. */
    record Wanted(@Nullable String event, @Nullable String url) {}

    /** What it wants to be told again: everything that was given up, if it names nothing. */
    record Again(@Nullable UUID messageId) {}

    /** What is asked for, once it was found to be right. */
    record Checked(WebhookEvent event, URI url) {}
}
