package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.panprd.marketplace.platform.CannotRun;
import org.panprd.marketplace.platform.Sql;

/**
 * Whether row level security stands between this server and the rows, as the database's catalogue says: the role that
 * it connects as cannot go past it, and no table that the role may touch lacks it.
 */
@ApplicationScoped
class Walls {
    /** The tables that the role may touch; what it may not, such as the history of migrations, needs no wall. */
    private static final String TABLES = """
            with touched as (
                select c.oid, c.relowner, c.relrowsecurity, c.relforcerowsecurity
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relpersistence <> 't'
                  and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                  and (has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
                       or has_any_column_privilege(c.oid, 'select, insert, update, references')))
            """;

    private static final String GAPS = TABLES + """
            select 'superuser' as kind, rolname::text as name from pg_roles
            where rolsuper and pg_has_role(current_user, oid, 'member')
            union all
            select 'bypasses-row-security', rolname from pg_roles
            where rolbypassrls and not rolsuper and pg_has_role(current_user, oid, 'member')
            union all
            select 'owns-table', oid::regclass::text from touched where pg_get_userbyid(relowner) = current_user
            union all
            select distinct 'member-of-owner', pg_get_userbyid(relowner)::text from touched
            where pg_get_userbyid(relowner) <> current_user and pg_has_role(current_user, relowner, 'member')
            union all
            select 'row-security-off', oid::regclass::text from touched where not relrowsecurity
            union all
            select 'row-security-not-forced', oid::regclass::text from touched where not relforcerowsecurity
            union all
            select 'no-policy', oid::regclass::text from touched t
            where not exists (select 1 from pg_policy p where p.polrelid = t.oid)
            union all
            select 'tenant-not-first', t.oid::regclass::text
            from touched t join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id' and not a.attisdropped
            where not exists (
                select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary and i.indkey[0] = a.attnum)
            order by 1, 2
            """;

    @Inject
    Sql sql;

    /**
     * Something that lets this server past the walls.
     *
     * @param kind which, for machines
     * @param name of the role or the table
     */
    record Gap(String kind, String name) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    /** Where there is a gap the server {@linkplain CannotRun cannot run}. */
    void require() {
        List<Gap> gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new CannotRun("Its role or tables of the database are without walls: " + gaps);
        }
    }

    List<Gap> gaps() {
        return sql.query(GAPS, row -> new Gap(row.getString(1), row.getString(2)));
    }
}
