package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.availability.StockOfBooking.Day;
import org.panprd.marketplace.platform.Sql;

/** The table of the days of which an operator has been told that little is left. */
@ApplicationScoped
class LowStocks {
    @Inject
    Sql sql;

    /** Tells whether that is news: not told yet, or more was added since. */
    boolean add(Day day) {
        return sql.update("""
                        insert into low_stock (tenant_id, resource, day, at, capacity) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, resource, day, at) do update set capacity = excluded.capacity
                        where low_stock.capacity < excluded.capacity
                        """, day.listing().tenant(), day.resource(), day.day(), day.at(), day.capacity()) == 1;
    }

    /** There is more again. */
    void remove(Day day) {
        sql.update(
                "delete from low_stock where tenant_id = ? and resource = ? and day = ? and at = ?",
                day.listing().tenant(),
                day.resource(),
                day.day(),
                day.at());
    }

    /** Nobody looks at days gone by. */
    void forgetPast() {
        sql.update("delete from low_stock where day < current_date - 1");
    }
}
