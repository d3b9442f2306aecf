package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.panprd.marketplace.booking.ResellerSales;
import org.panprd.marketplace.booking.ResellerSales.Line;
import org.panprd.marketplace.channel.StatementView.Sum;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Works out what a reseller owes for a month. */
@ApplicationScoped
class MakeStatement {
    /** All regions but two keep it, and these have the same hours. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MINOR_DIGITS = 2;

    @Inject
    ResellerRecords resellers;

    @Inject
    ResellerSales sales;

    @Inject
    Commissions commissions;

    @Transactional
    StatementView make(String reseller, YearMonth month) {
        String code = resellers
                .find(reseller)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .code();
        List<Line> lines = sales.within(Reseller.person(code), begin(month), begin(month.plusMonths(1)));
        List<Statement> statements = Statement.of(
                lines,
                commissions.of(
                        code, lines.stream().map(Line::booking).distinct().toList()));
        return StatementView.of(code, month, statements);
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** The same as a file, a line for each currency. */
    static byte[] csv(StatementView statement, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new CsvWriter(bytes)) {
            writer.row(Stream.of(
                            "reseller",
                            "month",
                            "currency",
                            "confirmed",
                            "cancelled",
                            "price",
                            "refunded",
                            "commission",
                            "net")
                    .map(name -> Texts.text(language, "statement.column." + name))
                    .toList());
            for (Sum sum : statement.items()) {
                writer.row(List.of(
                        statement.reseller(),
                        statement.month(),
                        sum.currency(),
                        sum.confirmed(),
                        sum.cancelled(),
                        amount(sum.price()),
                        amount(sum.refunded()),
                        amount(sum.commission()),
                        amount(sum.net())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text", e);
        }
        return bytes.toByteArray();
    }

    private static BigDecimal amount(Money money) {
        return BigDecimal.valueOf(money.amountMinor(), MINOR_DIGITS);
    }
}
