package org.panprd.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.SendFailedException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.identity.StaffAddresses;
import org.panprd.marketplace.notice.NoticeLetters;
import org.panprd.marketplace.notice.NoticeLetters.Letter;
import org.panprd.marketplace.notice.NoticeLetters.Task;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;

class MailNoticesTest {
    private static final String REFUSED = "he@bureau.example";

    private final Deque<Task> outbox = new ArrayDeque<>();
    private final List<String> reached = new ArrayList<>();
    private final MailNotices mailNotices = mailNotices();

    @Test
    void one_director_whose_address_is_refused_keeps_the_mail_from_nobody_and_has_nobody_mailed_twice() {
        outbox.add(new Task("yunnan", "*", UUID.randomUUID(), "/directors"));

        for (int i = 0; i < 3; i++) {
            areDelivered();
        }

        assertThat(reached).containsExactly("li@bureau.example", "wang@bureau.example");
        assertThat(outbox).extracting(Task::person).containsExactly("he");
    }

    /** All that are due; what fails is due again after that. */
    private void areDelivered() {
        List<Task> again = new ArrayList<>();
        while (!outbox.isEmpty()) {
            Task task = outbox.remove();
            try {
                mailNotices.deliver(Json.write(task));
            } catch (SendMail.MailFailed e) {
                again.add(task);
            }
        }
        outbox.addAll(again);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private MailNotices mailNotices() {
        var made = new MailNotices();
        made.letters = new NoticeLetters() {
            @Override
            public void address(Task task, List<String> persons) {
                persons.forEach(person -> outbox.add(new Task(task.tenant(), task.operator(), task.notice(), person)));
            }

            @Override
            public Optional<Letter> find(Task task) {
                return Optional.of(
                        new Letter(Language.ENGLISH, "A report is there", "", "/bureau/yunnan/reports", true));
            }
        };
        made.addresses = new StaffAddresses() {
            @Override
            public List<String> leaders(String tenant, String operator) {
                return List.of("li", "he", "wang");
            }

            @Override
            public Optional<String> find(String tenant, String operator, String person) {
                return Optional.of(person + "@bureau.example");
            }
        };
        made.transport = message -> {
            String to = message.getAllRecipients()[0].toString();
            if (to.equals(REFUSED)) {
                throw new SendFailedException("550 No such mailbox");
            }
            reached.add(to);
        };
        made.clock = Clock.systemUTC();
        made.from = "market@marketplace.example";
        made.web = URI.create("https://marketplace.example");
        return made;
    }
}
