package dev.herald.testkit.oracle;

import java.util.List;

/** The regions of the reference page of 2026-04-24, typed from its text. */
final class RegionList {
    /** Where an ad account and a page must be: the page's 20 countries, in its order. */
    static final List<String> BUSINESSES = List.of(
            "AU", // Australia
            "BR", // Brazil
            "CL", // Chile
            "CO", // Colombia
            "HK", // Hong Kong
            "IN", // India
            "ID", // Indonesia
            "IL", // Israel
            "MY", // Malaysia
            "MX", // Mexico
            "NZ", // New Zealand
            "PE", // Peru
            "PH", // Philippines
            "SA", // Saudi Arabia
            "SG", // Singapore
            "TW", // Taiwan
            "TH", // Thailand
            "AE", // United Arab Emirates
            "US", // United States
            "VN"); // Vietnam

    /** Where no subscriber may be: the 27 members of the European Union, and four more. */
    static final List<String> NO_SUBSCRIBERS = List.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "JP", "KR", "AU", "GB");

    private RegionList() {}
}
