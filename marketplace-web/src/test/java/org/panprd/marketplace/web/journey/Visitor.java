package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person at a browser: goes where a person can go, and types what a person would type. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "Marketplace-2026";

    static final int PATIENCE_MILLIS = 20_000;
    private static final boolean WITH_PICTURES = Boolean.getBoolean("journeys.pictures");
    private static final Path PICTURES = Path.of("target/screenshots");

    private final String web;
    private final BrowserContext browser;
    private Page page;

    Visitor(String web, BrowserContext browser) {
        this.web = web;
        this.browser = browser;
        browser.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = browser.newPage();
    }

    Page page() {
        return page;
    }

    /** Goes on in another window of the same browser; answers the one used until now. */
    Page openWindow() {
        Page before = page;
        page = browser.newPage();
        return before;
    }

    void returnTo(Page window) {
        page = window;
    }

    Visitor open(String path) {
        page.navigate(web + path);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Visitor click(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    Visitor type(String selector, String text) {
        page.locator(selector).fill(text);
        return this;
    }

    /** The fields of one who wants to cross a border and lives on the mainland; numbers begin at 0. */
    Visitor introduceTraveller(int number, String nationality, String document, String expiresOn, String age) {
        find("#nationality" + number).selectOption(nationality);
        find("#residence" + number).selectOption("CN");
        find("#document" + number).selectOption(document);
        return type("#expiresOn" + number, expiresOn).type("#age" + number, age);
    }

    /** At Keycloak's own page. */
    Visitor signIn(String account) {
        type("#username", account).type("#password", PASSWORD).click("#kc-login");
        // What comes next would else look at the form that is still there.
        page.waitForURL(url -> !url.contains("/protocol/openid-connect/auth"));
        return this;
    }

    /** Makes an account of one's own, and is signed in by it. */
    Visitor register(String account, String firstName, String lastName) {
        open("/").click("a[href^='/sign-up']");
        type("#username", account).type("#email", account + "@marketplace.example");
        type("#password", PASSWORD).type("#password-confirm", PASSWORD);
        type("#firstName", firstName).type("#lastName", lastName).click("input[type=submit]");
        assertThat(find(".reader")).isVisible();
        return this;
    }

    /** A listing's page with what its address can say already chosen; then into the basket. */
    Visitor addToTrip(String listing, String choice) {
        return open("/listing/" + listing + "?" + choice).click("#book button[name=add]");
    }

    /** Contact and travellers, then on to the review. */
    Visitor introduce(String email, String... travellers) {
        type("#fullName", travellers[0]).type("#email", email).type("#phone", "+86 138 0013 8000");
        assertThat(find("input[name^=person]")).hasCount(travellers.length);
        for (int i = 0; i < travellers.length; i++) {
            type("#person" + (i + 1), travellers[i]);
        }
        click("main button.primary");
        assertThat(page).hasURL(web + "/review");
        return this;
    }

    /** Accepts the terms; what follows is the gateway's page. */
    Visitor holdAndPay() {
        page.locator("input[name=consent]").check();
        return click("main button.primary");
    }

    Visitor decidePayment(String outcome) {
        return click("button[value=" + outcome + "]");
    }

    /** The return page looks again by itself until the gateway's word has come. */
    Visitor awaitConfirmation() {
        page.waitForURL(Pattern.compile(".*/trips/[0-9a-f-]{36}\\?notice=confirmed"));
        assertThat(find(".status")).hasClass(Pattern.compile(".*CONFIRMED.*"));
        return this;
    }

    /** Everything from the basket to the confirmed booking. */
    Visitor book(String account, String email, String... travellers) {
        open("/book").signIn(account);
        return introduce(email, travellers)
                .holdAndPay()
                .decidePayment("approve")
                .awaitConfirmation();
    }

    /** Sends the form of this page twice at the same time; answers where each answer leads. */
    List<String> sendTwice() {
        String form = page.locator("main form input").all().stream()
                .map(field -> field.getAttribute("name") + "=" + encode(field.inputValue()))
                .collect(Collectors.joining("&"));
        String cookies = browser.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(page.url()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        return Stream.of(1, 2).map(copy -> http.sendAsync(request, BodyHandlers.discarding())).toList().stream()
                .map(answer -> answer.join().headers().firstValue("Location").orElse("nowhere"))
                .toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    byte[] download(String address) {
        var answer = browser.request().get(web + address);
        if (!answer.ok()) {
            throw new AssertionError(address + " answered " + answer.status());
        }
        return answer.body();
    }

    /** Whether this browser has no connection. */
    void setOffline(boolean offline) {
        browser.setOffline(offline);
    }

    /** The status with which an address answers this browser. */
    int status(String address) {
        return browser.request().get(web + address).status();
    }

    /** What a camera sees of the screen. */
    byte[] screen() {
        return page.screenshot();
    }

    /**
     * All of the page, pictures that load late included, as a file for people to look at: with {@code -Djourneys.pictures},
     * for it takes the better part of a second.
     */
    Visitor picture(String name) {
        page.waitForLoadState();
        if (!WITH_PICTURES) {
            return this;
        }
        for (Locator image : page.locator("img[loading=lazy]").all()) {
            image.scrollIntoViewIfNeeded();
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
        return this;
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
