package vn.hientai.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hientai.core.kernel.Today;

/**
 * Single sign-on with the province's identity provider (đăng nhập một lần): OpenID Connect, authorization code with
 * PKCE. The provider is first asked when somebody uses it, so that one that is down neither stops nor slows the start.
 */
@ApplicationScoped
public class SingleSignOn {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 200_000;
    private static final Duration DESCRIPTION_KEPT = Duration.ofHours(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
            JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    /** What must come back from the provider, kept in the browser's session meanwhile. */
    record Errand(String state, String nonce, String verifier, String back, String to, long since) implements Serializable {}

    /** The provider does not answer, or not as it must. */
    static class Failed extends Exception {
        Failed(Throwable cause) {
            super(cause);
        }

        Failed(String message) {
            super(message);
        }
    }

    @Inject
    Today today;

    private OIDCProviderMetadata provider;
    private Instant providerAsked = Instant.EPOCH;
    private Instant failed = Instant.EPOCH;

    public boolean isConfigured() {
        return setting("issuer").isPresent();
    }

    Errand errand(String back, String to) {
        return new Errand(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back, to,
                today.instant().toEpochMilli());
    }

    /** Where the browser goes to sign in. */
    URI entrance(Errand errand) throws Failed {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client(), URI.create(errand.back()))
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the provider vouches for, by the claim that accounts are found by.
     *
     * @param answered the address with which the browser came back
     */
    String whoCame(Errand errand, URI answered) throws Failed {
        try {
            var answer = AuthenticationResponseParser.parse(answered);
            if (!new State(errand.state()).equals(answer.getState())) {
                throw new Failed("another state");
            }
            if (!answer.indicatesSuccess()) {
                throw new Failed("refused: " + answer.toErrorResponse().getErrorObject().getCode());
            }
            var success = answer.toSuccessResponse();
            if (success.getIssuer() != null && !success.getIssuer().equals(provider().getIssuer())) {
                throw new Failed("another issuer");
            }
            return name(claims(errand, success.getAuthorizationCode()));
        } catch (ParseException | java.text.ParseException | IOException | BadJOSEException | JOSEException unusable) {
            throw new Failed(unusable);
        }
    }

    private IDTokenClaimsSet claims(Errand errand, AuthorizationCode code)
            throws Failed, ParseException, java.text.ParseException, IOException, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(code, URI.create(errand.back()), new CodeVerifier(errand.verifier()));
        var endpoint = provider().getTokenEndpointURI();
        var request = setting("client.secret")
                .map(secret -> new TokenRequest(endpoint, new ClientSecretBasic(client(), new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest(endpoint, client(), grant))
                .toHTTPRequest();
        limit(request);
        var tokens = OIDCTokenResponseParser.parse(request.send());
        if (!tokens.indicatesSuccess()) {
            throw new Failed("no token: " + tokens.toErrorResponse().getErrorObject().getCode());
        }
        if (!(tokens.toSuccessResponse().getTokens().toOIDCTokens().getIDToken() instanceof SignedJWT token)
                || !SIGNATURES.contains(token.getHeader().getAlgorithm())) {
            throw new Failed("an identity that is not signed as it must be");
        }
        var validator = new IDTokenValidator(
                provider().getIssuer(), client(), token.getHeader().getAlgorithm(), provider().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER));
        return validator.validate(token, new Nonce(errand.nonce()));
    }

    private String name(IDTokenClaimsSet claims) throws Failed {
        var claim = setting("claim").orElse("preferred_username");
        if (claim.equals("email") && Boolean.FALSE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new Failed("an address that the provider has not verified");
        }
        var name = claims.getStringClaim(claim);
        if (name == null || name.isBlank()) {
            throw new Failed("the claim " + claim + " is missing");
        }
        return name;
    }

    boolean isByEmail() {
        return setting("claim").filter("email"::equals).isPresent();
    }

    private static void limit(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
    }

    /** What the provider says of itself; after a failure it is left alone for a while. */
    private synchronized OIDCProviderMetadata provider() throws Failed {
        var now = today.instant();
        if (provider != null && now.isBefore(providerAsked.plus(DESCRIPTION_KEPT))) {
            return provider;
        }
        if (now.isBefore(failed.plus(REST_AFTER_FAILURE))) {
            throw new Failed("the provider did not answer a moment ago");
        }
        try {
            provider = OIDCProviderMetadata.resolve(
                    new Issuer(setting("issuer").orElseThrow()), CONNECT_MILLIS, READ_MILLIS);
            providerAsked = now;
            return provider;
        } catch (GeneralException | IOException unreachable) {
            failed = now;
            throw new Failed(unreachable);
        }
    }

    private static ClientID client() {
        return new ClientID(setting("client.id").orElseThrow());
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue("hientai.oidc." + name, String.class).filter(text -> !text.isBlank());
    }
}
