package org.panprd.marketplace.licensing;

import java.util.regex.Pattern;
import org.panprd.marketplace.tenants.TenantFile;

/** The number under which a business is registered, by the form of its tenant. */
final class RegistrationNumber {
    /** Without I, O, S, V and Z, which look like digits or each other (GB 32100-2015, 4.2). */
    private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int CREDIT_CODE_LENGTH = 18;

    /** The unique business identifier of Hong Kong. */
    private static final Pattern HONG_KONG = Pattern.compile("[0-9]{8}");

    /** Of a company (SO) or a sole trader (CO) in the commercial register of Macau. */
    private static final Pattern MACAU = Pattern.compile("[0-9]{3,6} (SO|CO)");

    private RegistrationNumber() {}

    static boolean isOne(TenantFile tenant, String number) {
        return switch (tenant.iso3166()) {
            case "HK", "CN-HK" -> HONG_KONG.matcher(number).matches();
            case "MO", "CN-MO" -> MACAU.matcher(number).matches();
            default -> isCreditCode(number);
        };
    }

    /**
     * Whether it is a unified social credit code: 18 characters, of which the last goes with the others. Each counts its
     * place in the alphabet, times 3 to the power of its position, modulo 31 (GB 32100-2015, 5).
     */
    static boolean isCreditCode(String number) {
        if (number.length() != CREDIT_CODE_LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CREDIT_CODE_LENGTH; i++) {
            int value = CREDIT_CODE.indexOf(number.charAt(i));
            if (value < 0) {
                return false;
            }
            boolean isLast = i == CREDIT_CODE_LENGTH - 1;
            sum += isLast ? value : value * weight;
            weight = weight * 3 % CREDIT_CODE.length();
        }
        return sum % CREDIT_CODE.length() == 0;
    }
}
