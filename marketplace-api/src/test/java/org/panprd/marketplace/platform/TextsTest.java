package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.availability.AvailabilityProblem;
import org.panprd.marketplace.booking.BookingProblem;
import org.panprd.marketplace.booking.ChangeReason;
import org.panprd.marketplace.border.BorderProblem;
import org.panprd.marketplace.channel.ChannelProblem;
import org.panprd.marketplace.channel.ResellerProblem;
import org.panprd.marketplace.departure.DepartureProblem;
import org.panprd.marketplace.frontdesk.FrontdeskProblem;
import org.panprd.marketplace.identity.IdentityProblem;
import org.panprd.marketplace.intake.Hindrance;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.LicensingProblem;
import org.panprd.marketplace.media.MediaProblem;
import org.panprd.marketplace.notice.NoticeKind;
import org.panprd.marketplace.notice.NoticeProblem;
import org.panprd.marketplace.partner.PartnerProblem;
import org.panprd.marketplace.payment.PaymentProblem;
import org.panprd.marketplace.pricing.PricingProblem;
import org.panprd.marketplace.publishing.PublishingProblem;
import org.panprd.marketplace.sheets.SheetsProblem;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Indicator;
import org.panprd.marketplace.statistics.StatisticsProblem;
import org.panprd.marketplace.supply.SupplierProblem;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.border.RuleFault;
import org.panprd.marketplace.traveller.TravellerProblem;
import org.panprd.marketplace.wellness.WellnessProblem;

class TextsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Map<Language, Properties> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, bundle(language));
        }
    }

    static Stream<ProblemType> problems() {
        return Stream.of(
                        CommonProblem.values(),
                        BookingProblem.values(),
                        BorderProblem.values(),
                        ChannelProblem.values(),
                        DepartureProblem.values(),
                        FrontdeskProblem.values(),
                        IdentityProblem.values(),
                        PaymentProblem.values(),
                        TravellerProblem.values(),
                        LicensingProblem.values(),
                        MediaProblem.values(),
                        PartnerProblem.values(),
                        SheetsProblem.values(),
                        AvailabilityProblem.values(),
                        NoticeProblem.values(),
                        PricingProblem.values(),
                        PublishingProblem.values(),
                        ResellerProblem.values(),
                        StatisticsProblem.values(),
                        SupplierProblem.values(),
                        WellnessProblem.values())
                .flatMap(Stream::of);
    }

    @Nested
    class EveryBundle {
        @ParameterizedTest
        @EnumSource
        void has_the_same_keys_as_the_others(Language language) {
            assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH));
        }

        @ParameterizedTest
        @EnumSource
        void uses_only_arguments_that_the_others_know_too(Language language) {
            for (String key : keys(language)) {
                assertThat(arguments(language, key)).as(key).isEqualTo(arguments(Language.ENGLISH, key));
            }
        }

        @ParameterizedTest
        @EnumSource
        void has_no_empty_text_and_none_in_which_an_argument_is_lost(Language language) {
            for (String key : keys(language)) {
                String text = Texts.text(language, key, List.of("#0", "#1", "#2", "#3", "#4", "#5", "#6"));
                assertThat(text).as(key).isNotBlank().doesNotContain("{", "}");
                arguments(language, key)
                        .forEach(argument -> assertThat(text).as(key).contains("#" + argument));
            }
        }

        @Test
        void is_written_in_its_own_language() {
            for (String key : keys(Language.ENGLISH)) {
                assertThat(text(Language.ENGLISH, key)).as(key).doesNotContainPattern(HAN);
                if (key.startsWith("problem.")) {
                    assertThat(text(Language.SIMPLIFIED_CHINESE, key)).as(key).containsPattern(HAN);
                    assertThat(text(Language.TRADITIONAL_CHINESE, key)).as(key).containsPattern(HAN);
                }
            }
            assertThat(text(Language.SIMPLIFIED_CHINESE, "field.date"))
                    .isNotEqualTo(text(Language.TRADITIONAL_CHINESE, "field.date"));
        }
    }

    @Nested
    class EveryProblem {
        @ParameterizedTest
        @MethodSource("org.panprd.marketplace.platform.TextsTest#problems")
        void has_a_title_and_a_detail_in_every_language(ProblemType problem) {
            for (Language language : Language.values()) {
                Map<String, Object> detail = Problems.detail(problem, language);
                assertThat(detail)
                        .containsEntry("type", "/problems/" + problem.slug())
                        .containsEntry("status", problem.status())
                        .containsEntry("title", text(language, "problem." + problem.slug() + ".title"));
                assertThat((String) detail.get("detail")).isNotBlank().isNotEqualTo(detail.get("title"));
            }
        }

        @Test
        void has_a_slug_of_its_own_and_there_is_no_text_without_a_problem() {
            assertThat(problems().map(ProblemType::slug)).doesNotHaveDuplicates();
            assertThat(keys(Language.ENGLISH).stream()
                            .filter(key -> key.startsWith("problem."))
                            .map(key -> key.split("\\.", -1)[1])
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            problems().map(ProblemType::slug).toList());
        }

        @Test
        void names_its_fields_in_the_callers_language() {
            var detail =
                    Problems.detail(Refusal.invalid("items[0].nights", "between", 1, 14), Language.TRADITIONAL_CHINESE);

            assertThat(detail)
                    .containsEntry("errors", List.of(Map.of("field", "items[0].nights", "message", "須在 1 至 14 之間")));
        }
    }

    @Nested
    class EveryKeyInTheSources {
        @Test
        void of_a_field_has_a_text_and_every_text_of_a_field_is_used() {
            var used = new TreeSet<String>();
            used.addAll(SourceCalls.literals("add", 1));
            used.addAll(SourceCalls.literals("require", 2));
            used.addAll(SourceCalls.literals("faults\\.tell", 2));
            used.addAll(SourceCalls.literals("faults\\.at", 3));
            used.addAll(SourceCalls.literals("faults\\.tellWhole", 0));
            used.addAll(SourceCalls.literals("cell", 1));
            used.addAll(SourceCalls.literals("(?<!\\.)tell", 2));
            used.addAll(SourceCalls.literals("Refusal\\.invalid", 1));
            used.addAll(SourceCalls.literals("FieldFault\\.of", 1));
            used.addAll(
                    Stream.of(RuleFault.Kind.values()).map(RuleFault.Kind::key).toList());

            assertThat(used)
                    .containsExactlyInAnyOrderElementsOf(keys(Language.ENGLISH).stream()
                            .filter(key -> key.startsWith("field."))
                            .map(key -> key.substring("field.".length()))
                            .toList());
        }

        @Test
        void of_a_text_exists() {
            assertThat(SourceCalls.literals("Texts\\.text", 1)).isNotEmpty().isSubsetOf(keys(Language.ENGLISH));
        }

        @Test
        void that_is_put_together_has_texts_for_all_it_may_become() {
            assertThat(SourceCalls.prefixes("Texts\\.text", 1))
                    .isNotEmpty()
                    .allSatisfy(prefix -> assertThat(keys(Language.ENGLISH)).anyMatch(key -> key.startsWith(prefix)));
            assertThat(keys(Language.ENGLISH))
                    .containsAll(
                            Stream.of(Unit.values()).map(unit -> "unit." + unit).toList())
                    // An alert is told by what it is about.
                    .containsAll(Stream.of("place-load", "cancellations", "visitors-fall", "port-closed")
                            .map(kind -> "notice.alert." + kind)
                            .toList())
                    .containsAll(Stream.of(NoticeKind.values())
                            .filter(kind -> kind != NoticeKind.ALERT)
                            .map(kind -> "notice."
                                    + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList())
                    .containsAll(Stream.of(ChangeReason.values())
                            .map(reason -> "change.reason." + reason)
                            .toList())
                    .containsAll(Stream.of(Indicator.values())
                            .map(one -> "indicator." + one)
                            .toList())
                    .containsAll(Breakdown.NAMES.stream()
                            .map(one -> "breakdown." + one)
                            .toList())
                    .containsAll(Stream.of(Hindrance.values())
                            .map(one -> "supply.hindrance."
                                    + one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList())
                    .containsAll(Stream.of(Family.values())
                            .map(family -> "family." + family.code())
                            .toList());
        }

        @Test
        void that_does_not_exist_is_an_error_and_no_empty_text() {
            assertThatThrownBy(() -> Texts.text(Language.ENGLISH, "problem.no-such.title"))
                    .isInstanceOf(MissingResourceException.class);
        }
    }

    private static Properties bundle(Language language) {
        String name = "/org/panprd/marketplace/messages_" + language.tag().replace('-', '_') + ".properties";
        var properties = new UniqueProperties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> keys(Language language) {
        return Objects.requireNonNull(BUNDLES.get(language)).stringPropertyNames();
    }

    private static String text(Language language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(BUNDLES.get(language)).getProperty(key), key);
    }

    private static Set<Integer> arguments(Language language, String key) {
        int count = new MessageFormat(text(language, key)).getFormatsByArgumentIndex().length;
        return IntStream.range(0, count)
                .boxed()
                .filter(index -> text(language, key).contains("{" + index + "}"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A key that stands twice would silently lose its first text. */
    private static final class UniqueProperties extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("Twice: " + key);
            }
            return super.put(key, value);
        }
    }
}
