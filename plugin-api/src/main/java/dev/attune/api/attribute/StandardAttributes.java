package dev.attune.api.attribute;

import static dev.attune.api.attribute.AttributeOrigin.PROFILE;
import static dev.attune.api.attribute.AttributeOrigin.REQUEST;
import static dev.attune.api.attribute.AttributeOrigin.SESSION;
import static dev.attune.api.attribute.AttributeOrigin.TIME;
import static dev.attune.api.attribute.AttributeType.DATE;
import static dev.attune.api.attribute.AttributeType.INSTANT;
import static dev.attune.api.attribute.AttributeType.LIST;
import static dev.attune.api.attribute.AttributeType.NUMBER;
import static dev.attune.api.attribute.AttributeType.TEXT;

import dev.attune.api.consent.Purpose;
import java.util.List;

/** The attributes that every installation has. */
public final class StandardAttributes {

    public static final Attribute REQUEST_URL = request("url", "The address of the page, without its host.");
    public static final Attribute REQUEST_PATH = request("path", "The path of the page.");
    public static final Attribute REQUEST_REFERRER =
            request("referrer", "The address of the page the visitor came from.");
    public static final Attribute REQUEST_DEVICE =
            request("device", "The kind of device.").allowing("desktop", "phone", "tablet", "bot");
    public static final Attribute REQUEST_LOCALE = request("locale", "The locale of the page, such as de-DE.");
    public static final Attribute REQUEST_LANGUAGE = request("language", "The language of the page, such as de.");
    public static final Attribute REQUEST_COUNTRY =
            request("country", "The country the request comes from, as ISO 3166 code.");
    public static final Attribute REQUEST_TIME_ZONE =
            request("time_zone", "The zone of the visitor's clock, such as Europe/Berlin.");

    public static final Attribute TIME_NOW = time("now", INSTANT, "The instant of the request.");
    public static final Attribute TIME_DATE = time("date", DATE, "The date in the visitor's zone.");
    public static final Attribute TIME_HOUR =
            time("hour", NUMBER, "The hour of the day in the visitor's zone, 0 to 23.");
    public static final Attribute TIME_WEEKDAY = time("weekday", TEXT, "The day of the week in the visitor's zone.")
            .allowing("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public static final Attribute SESSION_NUMBER =
            session("number", NUMBER, "How many sessions the visitor has had, this one included.");
    public static final Attribute SESSION_STARTED_AT = session("started_at", INSTANT, "When this session began.");
    public static final Attribute SESSION_PAGE_VIEWS = session("page_views", NUMBER, "Pages seen in this session.");
    public static final Attribute SESSION_PRODUCT_VIEWS =
            session("product_views", NUMBER, "Products looked at in this session.");
    public static final Attribute SESSION_LANDING_PAGE =
            session("landing_page", TEXT, "The path of the first page of this session.");
    public static final Attribute SESSION_CART_VALUE =
            session("cart_value", NUMBER, "The value of the cart in minor units of its currency.");
    public static final Attribute SESSION_CART_ITEMS = session("cart_items", NUMBER, "How many items are in the cart.");
    public static final Attribute SESSION_CART_CURRENCY =
            session("cart_currency", TEXT, "The currency of the cart, as ISO 4217 code.");
    public static final Attribute SESSION_LAST_PRODUCT_ID =
            session("last_product_id", TEXT, "The product looked at last.");
    public static final Attribute SESSION_LAST_PRODUCT_NAME =
            session("last_product_name", TEXT, "The name of the product looked at last.");
    public static final Attribute SESSION_LAST_CATEGORY =
            session("last_category", TEXT, "The category looked at last.");
    public static final Attribute SESSION_LAST_SEARCH =
            session("last_search", TEXT, "What the visitor searched for last.");
    /** Structures with {@code id}, {@code name}, {@code category} and {@code price}, the latest first, each product once. */
    public static final Attribute SESSION_RECENT_PRODUCTS =
            session("recent_products", LIST, "The products looked at, the latest first.");

    public static final Attribute PROFILE_FIRST_NAME = profile("first_name", TEXT, "The customer's first name.");
    public static final Attribute PROFILE_LOYALTY_TIER = profile("loyalty_tier", TEXT, "The customer's loyalty tier.");
    public static final Attribute PROFILE_TIME_ZONE = profile("time_zone", TEXT, "The customer's own time zone.");
    public static final Attribute PROFILE_FAVORITE_CATEGORY =
            profile("favorite_category", TEXT, "The category the customer likes most.");
    public static final Attribute PROFILE_ORDER_COUNT =
            profile("order_count", NUMBER, "How many orders the customer has placed.");
    public static final Attribute PROFILE_LAST_ORDER_AT =
            profile("last_order_at", INSTANT, "When the customer last ordered.");

    private static final List<Attribute> ALL = List.of(
            REQUEST_URL,
            REQUEST_PATH,
            REQUEST_REFERRER,
            REQUEST_DEVICE,
            REQUEST_LOCALE,
            REQUEST_LANGUAGE,
            REQUEST_COUNTRY,
            REQUEST_TIME_ZONE,
            TIME_NOW,
            TIME_DATE,
            TIME_HOUR,
            TIME_WEEKDAY,
            SESSION_NUMBER,
            SESSION_STARTED_AT,
            SESSION_PAGE_VIEWS,
            SESSION_PRODUCT_VIEWS,
            SESSION_LANDING_PAGE,
            SESSION_CART_VALUE,
            SESSION_CART_ITEMS,
            SESSION_CART_CURRENCY,
            SESSION_LAST_PRODUCT_ID,
            SESSION_LAST_PRODUCT_NAME,
            SESSION_LAST_CATEGORY,
            SESSION_LAST_SEARCH,
            SESSION_RECENT_PRODUCTS,
            PROFILE_FIRST_NAME,
            PROFILE_LOYALTY_TIER,
            PROFILE_TIME_ZONE,
            PROFILE_FAVORITE_CATEGORY,
            PROFILE_ORDER_COUNT,
            PROFILE_LAST_ORDER_AT);

    private StandardAttributes() {}

    public static List<Attribute> all() {
        return ALL;
    }

    private static Attribute request(String name, String description) {
        return Attribute.of("request." + name, TEXT, REQUEST, description);
    }

    private static Attribute time(String name, AttributeType type, String description) {
        return Attribute.of("time." + name, type, TIME, description);
    }

    private static Attribute session(String name, AttributeType type, String description) {
        return Attribute.of("session." + name, type, SESSION, description).needing(Purpose.PERSONALIZATION);
    }

    private static Attribute profile(String name, AttributeType type, String description) {
        return Attribute.of("profile." + name, type, PROFILE, description).needing(Purpose.PERSONALIZATION);
    }
}
