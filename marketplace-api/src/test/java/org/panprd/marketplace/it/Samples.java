package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.panprd.marketplace.platform.TestFiles;

/**
 * A believable request for each operation of the API that needs more than its address, in which everything is the
 * {@linkplain #traveller traveller}'s, {@link #TENANT}'s and {@link #OPERATOR}'s. Each call gives a new one, so that what
 * one request changes does not answer the next.
 */
final class Samples {
    static final String TENANT = "macau";
    static final String OPERATOR = "lotus-travel";
    static final String RIVAL = "taipa-transport";
    static final String FOREIGN_TENANT = "hongkong";

    /** Of which there is enough for everybody. */
    static final String LISTING = "macau.grand-prix-museum-ticket";

    /** In the foreign tenant, for that of the samples has none: for once the foreign bureau may. */
    private static final String PORT = "west-kowloon";

    /** A border tour of the operator's. */
    private static final String TOUR = "gongbei-zhuhai-day-tour";

    /** A wellness offer. */
    private static final String MORNING = "macau.hac-sa-sea-breeze-morning";

    /** Each departure is submitted once, whoever asks. */
    private static final AtomicInteger DEPARTURES = new AtomicInteger();

    private final Market market;
    private final DeskSamples desk;
    private final MediaSamples media;
    private final ListingSamples listings;
    private final Traveller traveller;
    private final LocalDate day;
    private final UUID confirmed;
    private static final String STAY = "yunnan.kunming-dianchi-winter-stay";

    private final UUID closure;
    private final Map<String, UUID> holds = new HashMap<>();
    private final Map<String, UUID> companions = new HashMap<>();
    private final Map<String, UUID> reports = new HashMap<>();
    private final Map<String, UUID> documents = new HashMap<>();
    private final Map<String, Sample> departures = new HashMap<>();
    private int permits = 20_000_000;

    Samples(Market market) {
        this.market = market;
        traveller = market.traveller().agreeing("documents").agreeing("health");
        day = new Calendar(market).firstDay(LISTING, "ADULT:1", 310);
        confirmed = traveller.confirmed(trip());
        desk = new DeskSamples(market, traveller);
        media = new MediaSamples(market);
        listings = new ListingSamples(market);
        closure = Traveller.platform(market)
                .made("/ports/" + PORT + "/closures", Borders.closure("2099-02-01", "2099-02-02"));
    }

    Traveller traveller() {
        return traveller;
    }

    Sample of(String operation) {
        Sample plain = Sample.plain();
        return switch (operation) {
            case "POST /bookings" -> plain.saying(trip().order());
            case "POST /quotes", "POST /me/bookings/overlaps" -> plain.saying(trip().wish());
            case "POST /eligibility" -> plain.saying(Borders.toLaos(day, Borders.passport("CN")));
            case "POST /crossings" -> plain.saying(Borders.anywhere(day, Borders.passport("CN")));
            case "POST /ports/{code}/closures" ->
                plain.at("code", PORT).saying(Borders.closure("2099-01-01", "2099-01-02"));
            case "GET /ports/{code}/closures" -> plain.at("code", PORT);
            case "GET /ports/{code}/bookings" -> plain.at("code", PORT).asking("from", "2099-01-01");
            case "GET /ports/{code}/closures/{id}/bookings", "DELETE /ports/{code}/closures/{id}" ->
                plain.at("code", PORT).at("id", closure);
            case "GET /ports/{code}" -> plain.at("code", "mohan");
            case "GET /rule-sets/{code}" -> plain.at("code", "hainan-59");
            case "POST /rule-sets/{code}/versions" -> ruleSet();
            case "GET /bookings/{id}",
                    "GET /bookings/{id}/items/{item}/alternatives",
                    "POST /bookings/{id}/items/{item}/cancel",
                    "GET /bookings/{id}/itinerary.ics",
                    "GET /bookings/{id}/vouchers.pdf",
                    "GET /bookings/{id}/items/{item}/voucher.png" ->
                plain.at("id", confirmed).at("item", 1);
            case "GET /bookings/{id}/screenings" -> plain.at("id", confirmed);
            case "GET /tenants/{tenant}/operators/{operator}/screenings/{id}" -> plain.at("id", UUID.randomUUID());
            case "GET /tenants/{tenant}/operators/{operator}/screenings/{id}/reports/{report}" ->
                plain.at("id", UUID.randomUUID()).at("report", UUID.randomUUID());
            case "POST /tenants/{tenant}/operators/{operator}/screenings/{id}/answer" ->
                plain.at("id", UUID.randomUUID()).saying(Map.of("approved", true));
            case "POST /bookings/{id}/cancel" -> plain.at("id", held(operation)).saying(Map.of("reason", "rain"));
            case "POST /bookings/{id}/payments" ->
                plain.at("id", held(operation)).saying(Map.of("returnUrl", Servers.WEB + "/trips"));
            case "POST /bookings/{id}/items/{item}/dates",
                    "POST /bookings/{id}/items/{item}/dates/quote",
                    "POST /bookings/{id}/items/{item}/dates/payments",
                    "DELETE /bookings/{id}/items/{item}/dates",
                    "POST /bookings/{id}/items/{item}/occupants" -> change(operation);
            case "POST /bookings/{id}/items/{item}/sessions/{session}" ->
                session().saying(Map.of("date", day.toString(), "time", "09:30"));
            case "GET /bookings/{id}/items/{item}/sessions/{session}/times" -> session();
            case "GET /tenants/{tenant}/operators/{operator}/bookings/{id}/items/{item}/sessions/{session}/times" ->
                plain.at("id", confirmed).at("item", 1).at("session", 1);
            case "POST /tenants/{tenant}/operators/{operator}/bookings/{id}/items/{item}/sessions/{session}" -> {
                Map<String, Object> to = Map.of("date", day.toString(), "time", "09:30");
                yield plain.at("id", confirmed)
                        .at("item", 1)
                        .at("session", 1)
                        .saying(Map.of("to", to, "reason", "WEATHER"));
            }
            case "POST /me/companions" -> plain.saying(Companions.LI);
            case "GET /me/companions/{id}", "DELETE /me/companions/{id}" -> plain.at("id", companionFor(operation));
            case "PUT /me/companions/{id}" ->
                plain.at("id", companionFor(operation)).saying(Companions.LI);
            case "POST /me/companions/{id}/documents" ->
                plain.at("id", companionFor(operation)).saying(permit());
            case "GET /me/companions/{id}/documents/{document}/number",
                    "DELETE /me/companions/{id}/documents/{document}" -> document(operation);
            case "POST /me/examination-reports" -> plain.saying(report());
            case "PUT /me/examination-reports/{id}/file" ->
                plain.at("id", reportFor(operation)).saying(TestFiles.pdf("A report"));
            case "GET /me/examination-reports/{id}/file" -> plain.at("id", reportWithFile(operation));
            case "DELETE /me/examination-reports/{id}" -> plain.at("id", reportFor(operation));
            case "PUT /me/consents/{purpose}" ->
                plain.at("purpose", "documents").saying(Map.of("textVersion", "2"));
            case "DELETE /me/consents/{purpose}" -> plain.at("purpose", "marketing");
            case "POST /tenants/{tenant}/operators/{operator}/staff" ->
                plain.saying(Map.of("email", "somebody@inns.example", "role", "STAFF"));
            case "POST /tenants/{tenant}/bureau/staff" ->
                plain.saying(Map.of("email", "somebody@bureau.example", "role", "ANALYST"));
            case "DELETE /tenants/{tenant}/operators/{operator}/staff/{person}",
                    "DELETE /tenants/{tenant}/bureau/staff/{person}" -> plain.at("person", UUID.randomUUID());
            case "GET /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}",
                    "GET /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}/participants/{participant}/number",
                    "GET /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}/name-list.pdf",
                    "GET /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}/name-list.xlsx" ->
                departures.computeIfAbsent("submitted", any -> departure(1));
            case "POST /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}/name-list" ->
                departures.computeIfAbsent(operation, any -> departure(0)).saying(Map.of());
            case "POST /tenants/{tenant}/operators/{operator}/departures/{listing}/{option}/{date}/name-list/amendments" ->
                departures.computeIfAbsent(operation, any -> departure(2)).saying(Map.of("reason", "CORRECTED"));
            case "POST /me/operator-applications" ->
                plain.saying(Business.inMacau().application());
            case "GET /me/operator-applications/{id}", "DELETE /me/operator-applications/{id}" ->
                plain.at("id", application(operation));
            case "POST /me/operator-applications/{id}/submit" ->
                plain.at("id", application(operation)).saying(Map.of());
            case "PUT /me/operator-applications/{id}" ->
                plain.at("id", application(operation)).saying(Business.inMacau().application());
            case "PUT /me/operator-applications/{id}/licences/{kind}/file" ->
                plain.at("id", application(operation))
                        .at("kind", "business-registration")
                        .saying(TestFiles.pdf("A licence"));
            case "GET /me/operator-applications/{id}/licences/{kind}/file",
                    "GET /tenants/{tenant}/operator-applications/{id}",
                    "GET /tenants/{tenant}/operator-applications/{id}/licences/{kind}/file" ->
                plain.at("id", submitted()).at("kind", "business-registration");
            case "POST /tenants/{tenant}/operator-applications/{id}/decision" ->
                plain.at("id", submitted()).saying(Map.of("decision", "APPROVE"));
            case "POST /tenants/{tenant}/operators/{operator}/licences" ->
                plain.saying(Business.licence("travel-agency-licence", "0001", day));
            case "PUT /tenants/{tenant}/operators/{operator}/licences/{id}/file" ->
                plain.at("id", UUID.randomUUID()).saying(TestFiles.pdf("A licence"));
            case "GET /tenants/{tenant}/operators/{operator}/licences/{id}/file",
                    "GET /tenants/{tenant}/licences/{id}/file" -> plain.at("id", UUID.randomUUID());
            case "POST /tenants/{tenant}/licences/{id}/decision" ->
                plain.at("id", UUID.randomUUID()).saying(Map.of("decision", "APPROVE"));
            case "POST /tenants/{tenant}/operators/{operator}/stock/changes" ->
                plain.saying(Map.of("changes", List.of()));
            case "POST /tenants/{tenant}/operators/{operator}/prices/changes" ->
                plain.saying(Map.of("changes", List.of()));
            case "PUT /tenants/{tenant}/operators/{operator}/price-plans/{listing}" ->
                plain.at("listing", "none").saying(Map.of());
            case "GET /tenants/{tenant}/operators/{operator}/price-plans/{listing}" -> plain.at("listing", "none");
            case "GET /tenants/{tenant}/operators/{operator}/price-plans/{listing}/test" ->
                plain.at("listing", "none").asking("date", day.toString());
            case "PUT /tenants/{tenant}/operators/{operator}/promotions/{code}" ->
                plain.at("code", "SUMMER27").saying(Map.of());
            case "GET /listings/{id}/questionnaire" -> plain.at("id", MORNING);
            case "POST /screenings" -> plain.saying(screening());
            case "GET /listings/{id}", "GET /listings/{id}/availability" -> plain.at("id", LISTING);
            case "POST /payment-notifications" -> plain.saying(Map.of("eventId", "1", "type", "payment.captured"));
            default -> elsewhere(operation);
        };
    }

    private Sample elsewhere(String operation) {
        if (StatisticsSamples.know(operation)) {
            return StatisticsSamples.of(operation);
        }
        if (ChannelSamples.know(operation)) {
            return ChannelSamples.of(operation);
        }
        if (MediaSamples.know(operation)) {
            return media.of(operation);
        }
        return operation.contains("/listing") && !operation.contains("/suppliers/")
                ? listings.of(operation)
                : desk.of(operation);
    }

    /** One for all who try an operation: nobody may hold much at a time. */
    private UUID held(String operation) {
        return holds.computeIfAbsent(operation, any -> traveller.held(trip()));
    }

    /** Of a stay that lets its dates and its guests be changed. */
    private Sample change(String operation) {
        UUID stay = holds.computeIfAbsent(
                "stay",
                any -> traveller.confirmed(
                        Trip.to(STAY, day).option("studio").nights(14).adults(1)));
        Sample sample = Sample.plain().at("id", stay).at("item", 1);
        return switch (operation.substring(operation.lastIndexOf('/') + 1)) {
            case "occupants" -> sample.saying(Map.of("participant", 0, "fullName", "Zhao Min"));
            case "payments" -> sample.saying(Map.of("returnUrl", Servers.WEB + "/trips"));
            default ->
                operation.startsWith("DELETE")
                        ? sample
                        : sample.saying(Map.of("date", day.plusDays(1).toString(), "nights", 14));
        };
    }

    /** Of a programme that lets them be moved. */
    private Sample session() {
        UUID programme = holds.computeIfAbsent(
                "programme",
                any -> traveller.confirmed(Trip.to("guangdong.guangzhou-tcm-fortnight", day)
                        .option("fortnight")
                        .at("09:00")
                        .allWell(market)));
        return Sample.plain().at("id", programme).at("item", 1).at("session", 1);
    }

    /** One for all who try an operation, whom at last its traveller may take away: a list has its bounds. */
    private UUID companionFor(String operation) {
        return companions.computeIfAbsent(operation, any -> traveller.made("/me/companions", Companions.LI));
    }

    /** Of somebody in good health. */
    private static Map<String, Object> screening() {
        Map<String, String> answers = Map.of(
                "heart",
                "none",
                "lungs",
                "none",
                "infection",
                "no",
                "thrombosis",
                "none",
                "diabetes",
                "none",
                "sex",
                "male");
        return Map.of(
                "listingId", MORNING, "version", 1, "participants", List.of(Map.of("age", 40, "answers", answers)));
    }

    static Map<String, Object> report() {
        return Map.of(
                "kind", "electrocardiogram",
                "examinedOn", Calendar.today().toString(),
                "institution", "A hospital",
                "region", "guizhou");
    }

    private UUID reportFor(String operation) {
        return reports.computeIfAbsent(operation, any -> traveller.made("/me/examination-reports", report()));
    }

    private UUID reportWithFile(String operation) {
        UUID report = reportFor(operation);
        traveller.sends("/me/examination-reports/" + report + "/file", "application/pdf", TestFiles.pdf("A report"));
        return report;
    }

    private UUID application(String operation) {
        return holds.computeIfAbsent(
                operation,
                any -> traveller.made(
                        "/me/operator-applications", Business.inMacau().application()));
    }

    private UUID submitted() {
        UUID known = holds.get("handed in");
        if (known != null) {
            return known;
        }
        UUID id = application("submitted");
        String path = "/me/operator-applications/" + id;
        traveller.sends(path + "/licences/business-registration/file", "application/pdf", TestFiles.pdf("A licence"));
        assertThat(traveller.post(path + "/submit", Map.of()).statusCode()).isEqualTo(200);
        holds.put("handed in", id);
        return id;
    }

    private Map<String, Object> permit() {
        return Companions.taiwanPermit(permits++);
    }

    private Sample document(String operation) {
        UUID companion = companionFor(operation);
        UUID document = documents.computeIfAbsent(
                operation, any -> traveller.made("/me/companions/" + companion + "/documents", permit()));
        return Sample.plain().at("id", companion).at("document", document);
    }

    /** A new one, which holds when all this is long over. */
    private static Sample ruleSet() {
        String code = "sample-" + UUID.randomUUID();
        return Sample.plain().at("code", code).saying(Map.of("ruleSet", Borders.ruleSet(code, 1, "2099-01-01")));
    }

    /** On a day of its own, whose list is still to be submitted (0), was (1), or has changed since (2). */
    private Sample departure(int state) {
        LocalDate date =
                new Calendar(market).firstDay(TENANT + "." + TOUR, "ADULT:1", 150 + 7 * DEPARTURES.getAndIncrement());
        Map<String, Object> person = TourGroup.person("何思", "HO SZE", "FEMALE");
        person.put("residence", "MO");
        UUID companion = traveller.made("/me/companions", person);
        traveller.made(
                "/me/companions/" + companion + "/documents",
                Map.of(
                        "kind", "MAINLAND_PERMIT_HONG_KONG_MACAU",
                        "number", "M" + permits++,
                        "expiresOn", "2040-01-31"));
        UUID booking = traveller.confirmed(Trip.to(TENANT + "." + TOUR, date)
                .option("day-tour")
                .at("09:00")
                .companions(companion));
        if (state > 0) {
            Traveller staff = Traveller.at(market, TENANT, "/operators/" + OPERATOR);
            String list = "/tenants/%s/operators/%s/departures/%s/day-tour/%s/name-list"
                    .formatted(TENANT, OPERATOR, TOUR, date);
            assertThat(staff.post(list, Map.of()).statusCode()).isEqualTo(201);
        }
        if (state > 1) {
            person.put("latinName", "HO SZE SZE");
            traveller.put("/me/companions/" + companion, person);
        }
        return Sample.plain()
                .at("listing", TOUR)
                .at("option", "day-tour")
                .at("date", date)
                .at("participant", booking + ".1.1");
    }

    /** For one person. */
    Trip trip() {
        return Trip.to(LISTING, day).option("day");
    }
}
