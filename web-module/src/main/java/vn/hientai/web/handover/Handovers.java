package vn.hientai.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.handover.AcceptPackage;
import vn.hientai.personnel.handover.HandOverFile;
import vn.hientai.personnel.handover.JoinPackage;
import vn.hientai.personnel.handover.HandoverGround;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.PackageContents;
import vn.hientai.personnel.handover.ReceivePackage;
import vn.hientai.web.signature.SignatureVerification;

/** What pages and programs do with packages: hand a file over, receive a package, accept it. */
@ApplicationScoped
public class Handovers {
    private static final int LONGEST_NAME = 120;

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    HandoverQueries handovers;

    @Inject
    PackageWriting writing;

    @Inject
    HandOverFile handOverFile;

    @Inject
    ReceivePackage receivePackage;

    @Inject
    AcceptPackage acceptPackage;

    @Inject
    JoinPackage joinPackage;

    @Inject
    SignatureVerification verification;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** Puts the package of a whole file together and keeps it with why and to whom; answers its number. */
    public long handOver(String code, HandoverGround ground, String reason, String receiver) {
        actor.mustHold(Right.HAND_OVER_FILE);
        mustBeTold("reason", reason);
        mustBeTold("receiver", receiver);
        var scope = actor.scope(Right.HAND_OVER_FILE);
        var person = files.get(scope, code);
        var file = files.file(scope, StaffSight.of(actor), code, null);
        var root = trees.now().root();
        var about = Json.createObjectBuilder()
                .add("product", "Hiền Tài")
                .add("createdAt", today.instant().toString())
                .add("from", Json.createObjectBuilder().add("unit", root.code()).add("name", root.name()))
                .add("receiver", receiver.strip())
                .add("ground", ground.name())
                .add("reason", reason.strip())
                .add("person", Json.createObjectBuilder().add("code", code).add("fullName", file.card().fullName()))
                .build();
        return sent(() -> writing.write(handovers.dump(scope, person), file, about),
                parcel -> handOverFile.handle(new HandOverFile.Command(
                        person, ground, reason, receiver, parcel.path(), parcel.sha256(), parcel.size(), parcel.files(), parcel.signed())));
    }

    private interface Making {
        PackageWriting.Parcel made() throws IOException;
    }

    private interface Keeping {
        long kept(PackageWriting.Parcel parcel);
    }

    private static long sent(Making making, Keeping keeping) {
        try {
            var parcel = making.made();
            try {
                return keeping.kept(parcel);
            } finally {
                Files.deleteIfExists(parcel.path());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void mustBeTold(String field, String text) {
        if (text == null || text.isBlank()) {
            throw BusinessRuleViolated.at(field, "handover.refusal.needed", Map.of());
        }
    }

    /** Takes a package in, every hash and the signature verified; answers its number. */
    public long receive(InputStream in, String fileName) {
        actor.mustHold(Right.HAND_OVER_FILE);
        try {
            var parcel = Files.createTempFile("hientai-intake", ".zip");
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                long size;
                try (var out = new DigestOutputStream(Files.newOutputStream(parcel), digest)) {
                    size = PackageContents.receive(in, out);
                }
                try (var contents = PackageContents.open(parcel)) {
                    var report = verification.detached(contents.manifestBytes(), contents.signature());
                    var state = report.state() == null ? "NONE" : report.state().name();
                    if (state.equals("ALTERED")) {
                        throw BusinessRuleViolated.at("file", "handover.refusal.altered", Map.of());
                    }
                    var signer = report.found().isEmpty() ? null : report.found().get(0).signer() + " (" + report.found().get(0).issuer() + ")";
                    return receivePackage.handle(new ReceivePackage.Command(
                            name(fileName), parcel, HexFormat.of().formatHex(digest.digest()), size, contents.manifest().toString(),
                            contents.content().toString(), state, signer));
                }
            } finally {
                Files.deleteIfExists(parcel);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens the file here; answers its number here. */
    public String accept(long intake, int version, Map<String, String> units, Map<String, String> values, boolean sameName, boolean sender) {
        return laidOut(intake, parts -> acceptPackage.handle(new AcceptPackage.Command(intake, version, units, values, sameName, sender, parts)));
    }

    /** Joins a package to the file that its citizen has here. */
    public JoinPackage.Joined join(long intake, int version, String staff, boolean sender) {
        return laidOut(intake, parts -> joinPackage.handle(new JoinPackage.Command(intake, version, staff, sender, parts)));
    }

    /** The contents of the package laid out as files, for as long as the act takes. */
    private <T> T laidOut(long intake, Function<Map<String, Path>, T> act) {
        var scope = actor.scope(Right.HAND_OVER_FILE);
        var row = handovers.intake(scope, intake).orElseThrow(() -> new NotFound("Intake", intake));
        try {
            Path parcel = Files.createTempFile("hientai-intake", ".zip");
            try {
                try (var out = Files.newOutputStream(parcel)) {
                    handovers.write(scope, row.sha256(), row.size(), out);
                }
                try (var contents = PackageContents.open(parcel)) {
                    return act.apply(contents.parts());
                }
            } finally {
                Files.deleteIfExists(parcel);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(String given) {
        var whole = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", " ").strip();
        var last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "ho-so.zip" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}
