package dev.herald.domain.region;

/**
 * Where the API may be used. From its reference page of 2026-04-24. Note Australia: a business there may send; a
 * subscriber there may not receive.
 */
public final class SupportedRegions {

    /** Where ad accounts and pages may be. */
    public static final RegionSet OPEN_TO_BUSINESSES =
            RegionSet.of("AU BR CL CO HK IN ID IL MY MX NZ PE PH SA SG TW TH AE US VN");

    /** Where subscribers may not be: the European Union, Japan, South Korea, Australia, the United Kingdom. */
    public static final RegionSet CLOSED_TO_SUBSCRIBERS = RegionSet.of(
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE" + " JP KR AU GB");

    private SupportedRegions() {}
}
