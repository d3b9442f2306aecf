package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;

class ReadPartyTest {
    private static final Contact LI = new Contact("李雷", "li.lei@example.org", "+86 138 0013 8000", "zh-Hans", null);
    private static final Participant ADULT = new Participant("ADULT", "Han Meimei", null);
    private static final Participant CHILD = new Participant("child", "Han Xiao", null);
    private static final List<Party> ONE_ADULT = parties("ADULT:1");
    private static final List<Party> TWO_ADULTS = parties("ADULT:2");

    @Test
    void who_books_and_who_travels_are_taken_as_they_are() {
        var travellers = ReadParty.read(new NewBooking(null, LI, List.of(ADULT, ADULT), null, null, null), TWO_ADULTS);

        assertThat(travellers.contact()).isEqualTo(LI);
        assertThat(travellers.participants()).containsExactly(ADULT, ADULT);
    }

    @Test
    void names_may_look_like_sql_or_html() {
        var bobby = new Participant("CHILD", "Robert'); DROP TABLE booking;-- <script>alert(1)</script>", null);

        assertThat(ReadParty.read(new NewBooking(null, LI, List.of(bobby), null, null, null), parties("CHILD:1"))
                        .participants())
                .containsExactly(bobby);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var request = new NewBooking(
                null,
                new Contact("", "nobody", "call me", null, null),
                Arrays.asList(
                        new Participant("DOG", "a\u0000b", null), null, new Participant(null, "x".repeat(101), null)),
                null,
                null,
                null);

        assertThat(faults(request, TWO_ADULTS))
                .containsExactly(
                        FieldFault.of("contact.fullName", "required"),
                        FieldFault.of("contact.email", "email"),
                        FieldFault.of("contact.phone", "phone"),
                        FieldFault.of("participants", "participants", 2),
                        FieldFault.of("participants[0].fullName", "control-characters"),
                        FieldFault.of("participants[0].unit", "unit"),
                        FieldFault.of("participants[1]", "required"),
                        FieldFault.of("participants[2].fullName", "too-long", 100),
                        FieldFault.of("participants[2].unit", "unit"));
    }

    @Test
    void nobody_at_all_is_refused() {
        assertThat(faults(new NewBooking(null, null, null, null, null, null), ONE_ADULT))
                .containsExactly(
                        FieldFault.of("contact", "required"), FieldFault.of("participants", "participants", 1));
    }

    @Test
    void ten_thousand_participants_are_refused_shortly() {
        var many = new ArrayList<@Nullable Participant>(Collections.nCopies(10_000, null));

        assertThat(faults(new NewBooking(null, LI, many, null, null, null), ONE_ADULT))
                .hasSizeLessThanOrEqualTo(50);
    }

    @Nested
    class Mail {
        @ParameterizedTest
        @ValueSource(strings = {"a@b.cn", "first.last+tag@sub.example.org", " padded@example.org "})
        void addresses_are_taken(String email) {
            assertThat(ReadParty.read(with(new Contact("Li", email, "12345678", null, null)), ONE_ADULT)
                            .contact()
                            .email())
                    .isEqualTo(email.strip());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "@b.cn",
                    "a@",
                    "a@b",
                    "a@b.c",
                    "a b@c.cn",
                    "a@b.cn,c@d.cn",
                    "<a@b.cn>",
                    "a@@b.cn",
                    "a@b..",
                    "\"a\"@b.cn",
                    "用户@例子.广告",
                    "a..b@c.com",
                    "a@b..com",
                    ".@b.com",
                    "[x]@b.com"
                })
        void addresses_that_are_none_or_more_than_one_are_refused(String email) {
            assertThat(faults(with(new Contact("Li", email, "12345678", null, null)), ONE_ADULT))
                    .containsExactly(FieldFault.of("contact.email", "email"));
        }

        @Test
        void headers_cannot_be_smuggled_in() {
            assertThat(faults(
                            with(new Contact("Li", "a@b.cn\r\nBcc: all@example.org", "12345678", null, null)),
                            ONE_ADULT))
                    .containsExactly(FieldFault.of("contact.email", "control-characters"));
        }
    }

    @Nested
    class Telephones {
        @ParameterizedTest
        @ValueSource(strings = {"13800138000", "+852 2345 6789", "0871 (555) 0100", "+853-2888-0000"})
        void are_taken(String phone) {
            assertThat(faultsOf(phone)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1",
                    "12345",
                    "phone",
                    "+86 138 0013 800x",
                    "1234567890123456789012345678901",
                    "++86138001",
                    "١٢٣٤٥٦٧٨"
                })
        void that_are_none_are_refused(String phone) {
            assertThat(faultsOf(phone)).extracting(FieldFault::field).containsExactly("contact.phone");
        }

        private List<FieldFault> faultsOf(String phone) {
            try {
                ReadParty.read(with(new Contact("Li", "a@b.cn", phone, null, null)), ONE_ADULT);
                return List.of();
            } catch (Refusal refusal) {
                return refusal.faults();
            }
        }
    }

    @Nested
    class Kinds {
        @ParameterizedTest
        @NullAndEmptySource
        @ValueSource(strings = {"ROOM", "DOG", "ADULT:1", "ADULT:1,CHILD", " "})
        void that_are_no_kind_of_guest_are_refused(@Nullable String unit) {
            assertThat(faults(
                            new NewBooking(null, LI, List.of(new Participant(unit, "Li", null)), null, null, null),
                            ONE_ADULT))
                    .containsExactly(FieldFault.of("participants[0].unit", "unit"));
        }
    }

    @Nested
    class Participants {
        @Test
        void are_of_the_kinds_of_the_party_in_any_order() {
            assertThat(faultsOf(parties("ADULT:1,CHILD:1"), CHILD, ADULT)).isEmpty();
        }

        @Test
        void that_there_are_too_many_of_are_named() {
            Party family = parties("ADULT:1,CHILD:2").get(0);

            assertThat(faultsOf(List.of(family), ADULT, CHILD, ADULT))
                    .containsExactly(FieldFault.of("participants[2].unit", "participant-kinds", family));
            assertThat(faultsOf(TWO_ADULTS, CHILD, CHILD))
                    .extracting(FieldFault::field)
                    .containsExactly("participants[0].unit", "participants[1].unit");
        }

        @Test
        void may_be_of_either_kinds_where_items_differ() {
            List<Party> either = parties("ADULT:2", "ADULT:1,CHILD:1");

            assertThat(faultsOf(either, ADULT, ADULT)).isEmpty();
            assertThat(faultsOf(either, ADULT, CHILD)).isEmpty();
            assertThat(faultsOf(either, CHILD, CHILD))
                    .extracting(FieldFault::field)
                    .containsExactly("participants[0].unit", "participants[1].unit");
        }

        private List<FieldFault> faultsOf(List<Party> parties, Participant... participants) {
            try {
                ReadParty.read(new NewBooking(null, LI, List.of(participants), null, null, null), parties);
                return List.of();
            } catch (Refusal refusal) {
                return refusal.faults();
            }
        }
    }

    private static List<Party> parties(String... texts) {
        return Stream.of(texts).map(text -> Party.parse(text).orElseThrow()).toList();
    }

    private static NewBooking with(Contact contact) {
        return new NewBooking(null, contact, List.of(ADULT), null, null, null);
    }

    private static List<FieldFault> faults(NewBooking request, List<Party> parties) {
        return catchThrowableOfType(Refusal.class, () -> ReadParty.read(request, parties))
                .faults();
    }
}
