package org.panprd.marketplace.notification;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.booking.BookingView.WaitingView;
import org.panprd.marketplace.booking.FindAlternatives;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.SessionMoved;
import org.panprd.marketplace.booking.ShowBooking.Addressed;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.voucher.MakeDocuments;

/** Writes the mail of a booking in its traveller's language; a confirmation or a change brings the vouchers and the calendar. */
@ApplicationScoped
class WriteMail {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int MINOR_DIGITS = 2;

    /** All regions have the same time. */
    private static final DateTimeFormatter PAY_UNTIL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

    @Inject
    MakeDocuments documents;

    @Inject
    FindAlternatives findAlternatives;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    URI web;

    MimeMessage write(Addressed addressed, SendMail.Task task) throws MessagingException {
        BookingView booking = addressed.booking();
        Language language = addressed.language();
        String key = "mail." + task.occasion().name().toLowerCase(Locale.ROOT);
        MimeMessage message = envelope(booking, language, key);
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(booking, task, language, key), UTF_8);
        parts.addBodyPart(text);
        if (task.occasion().bringsVouchers()) {
            parts.addBodyPart(attachment(
                    documents.pdf(booking, language), "application/pdf", "vouchers-" + booking.reference() + ".pdf"));
            parts.addBodyPart(attachment(
                    documents.calendar(booking).getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8",
                    "itinerary-" + booking.reference() + ".ics"));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    /** When and where, and nothing of what: a programme's name may say what somebody suffers from. */
    MimeMessage write(Addressed addressed, SessionMoved moved) throws MessagingException {
        BookingView booking = addressed.booking();
        Language language = addressed.language();
        String place = booking.items().stream()
                .filter(item -> item.item() == moved.item())
                .findFirst()
                .map(item -> item.place().name() + ", " + item.place().city())
                .orElseThrow();
        MimeMessage message = envelope(booking, language, "mail.session-moved");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(
                Texts.text(
                        language,
                        "mail.session-moved.text",
                        Objects.requireNonNull(
                                Objects.requireNonNull(booking.contact()).fullName()),
                        booking.reference(),
                        moved.from().date() + " " + moved.from().time(),
                        moved.to().date() + " " + moved.to().time(),
                        place,
                        web + "/trips/" + booking.id()),
                UTF_8);
        message.setContent(new MimeMultipart(text));
        message.saveChanges();
        return message;
    }

    private MimeMessage envelope(BookingView booking, Language language, String key) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, recipient(booking));
        message.setSubject(Texts.text(language, key + ".subject", booking.reference()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", language.tag());
        return message;
    }

    private static InternetAddress recipient(BookingView booking) throws MessagingException {
        return new InternetAddress(
                Objects.requireNonNull(Objects.requireNonNull(booking.contact()).email()), true);
    }

    private String text(BookingView booking, SendMail.Task task, Language language, String key) {
        List<ItemView> about = booking.items().stream().filter(task::isAbout).toList();
        String items = about.stream()
                .map(item -> "- " + item.date() + (item.startTime() == null ? "" : " " + item.startTime()) + "  "
                        + item.title() + " · " + item.optionTitle() + " ("
                        + item.tenant().name() + ")"
                        + (item.notice() == null ? "" : "\n  " + item.notice().text()))
                .collect(Collectors.joining("\n"));
        String name =
                Objects.requireNonNull(Objects.requireNonNull(booking.contact()).fullName());
        return Texts.text(
                language,
                key + ".text",
                name,
                booking.reference(),
                items,
                amounts(
                        task.item() == null
                                ? booking.totals()
                                : Money.totals(
                                        about.stream().map(ItemView::price).toList())),
                switch (task.occasion()) {
                    case AFFECTED -> alternatives(task, language);
                    case OFFERED -> offer(about.get(0), language);
                    default -> refunded(booking);
                },
                web + "/trips/" + booking.id(),
                conditions(booking, language));
    }

    /** What its operator offers, why, for how much more and until when. */
    private static String offer(ItemView item, Language language) {
        WaitingView waiting =
                Objects.requireNonNull(Objects.requireNonNull(item.changes()).waiting());
        return Texts.text(
                language,
                "mail.offer",
                waiting.date() + (waiting.startTime() == null ? "" : " " + waiting.startTime()),
                Objects.requireNonNullElse(waiting.optionTitle(), item.optionTitle()),
                amounts(List.of(waiting.toPay())),
                PAY_UNTIL.format(waiting.payUntil()),
                Objects.requireNonNullElse(waiting.offer(), ""));
    }

    /** What participants still have to get, with its own heading; nothing, if there is nothing. */
    private static String conditions(BookingView booking, Language language) {
        if (booking.conditions().isEmpty()) {
            return "";
        }
        List<Participant> people = Objects.requireNonNull(booking.participants());
        String lines = booking.conditions().stream()
                .map(condition -> Texts.text(
                        language,
                        "mail.condition",
                        String.valueOf(people.get(condition.participant()).fullName()),
                        condition.reason().text(),
                        todo(condition.reason(), language)))
                .collect(Collectors.joining("\n"));
        return Texts.text(language, "mail.conditions", lines);
    }

    private static String todo(ReasonView reason, Language language) {
        return reason.todo() == null || reason.by() == null
                ? ""
                : Texts.text(language, "mail.condition.by", reason.todo(), reason.by());
    }

    private static String refunded(BookingView booking) {
        return booking.refunded().isEmpty() ? "0" : amounts(booking.refunded());
    }

    private String alternatives(SendMail.Task task, Language language) {
        String tours =
                findAlternatives.find(task.bookingId(), Objects.requireNonNull(task.item()), language).items().stream()
                        .map(tour ->
                                "- " + tour.title() + " · " + tour.portName() + "  " + amounts(List.of(tour.price()))
                                        + "\n  " + web + "/listing/" + tour.listingId() + "?date=" + tour.date())
                        .collect(Collectors.joining("\n"));
        return tours.isEmpty() ? "—" : tours;
    }

    private static String amounts(List<Money> amounts) {
        return amounts.stream()
                .map(amount -> amount.currency() + " "
                        + BigDecimal.valueOf(amount.amountMinor(), MINOR_DIGITS).toPlainString())
                .collect(Collectors.joining(" + "));
    }

    private static MimeBodyPart attachment(byte[] content, String type, String name) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(name);
        return part;
    }
}
