package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A wish whose price is to be explained, as the API's query parameters. */
public final class PriceQuestion {
    @QueryParam("option")
    @Nullable
    String option;

    @QueryParam("date")
    @Nullable
    String date;

    @QueryParam("nights")
    @Nullable
    String nights;

    @QueryParam("units")
    @Nullable
    String units;

    @QueryParam("booked")
    @Nullable
    String booked;

    @QueryParam("code")
    @Nullable
    String code;

    /** As it was typed, by the names of the parameters. */
    public static PriceQuestion of(UnaryOperator<@Nullable String> typed) {
        PriceQuestion question = new PriceQuestion();
        question.option = typed.apply("option");
        question.date = typed.apply("date");
        question.nights = typed.apply("nights");
        question.units = typed.apply("units");
        question.booked = typed.apply("booked");
        question.code = typed.apply("code");
        return question;
    }
}
