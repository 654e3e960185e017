package dev.attune.demo.checkout;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a customer fills in to order; the messages stand beside the fields. */
public record CheckoutForm(
        @NotBlank(message = "Please tell us who it is for.")
        @Size(max = 80, message = "A name has at most 80 letters here.")
        @Nullable
        String name,

        @NotBlank(message = "We need an address to send the receipt to.")
        @Email(message = "This does not look like an email address.")
        @Nullable
        String email,

        @NotBlank(message = "Which street, and which number?")
        @Size(max = 120, message = "That is a very long street.")
        @Nullable
        String street,

        @NotBlank(message = "Please add the postcode.")
        @Pattern(regexp = "[A-Za-z0-9 -]{3,10}|", message = "A postcode has three to ten letters and digits.")
        @Nullable
        String postcode,

        @NotBlank(message = "And the town?") @Size(max = 80, message = "That is a very long town.") @Nullable
        String city,

        @NotBlank(message = "Please choose a country.")
        @Pattern(regexp = "NO|SE|DK|FI|DE|NL|FR|IT|", message = "We do not deliver there yet.")
        @Nullable
        String country,

        @Nullable String note) {

    static final CheckoutForm BLANK = new CheckoutForm("", "", "", "", "", "NO", "");

    CheckoutForm withCustomer(String name, String email) {
        return new CheckoutForm(name, email, street, postcode, city, country, note);
    }
}
