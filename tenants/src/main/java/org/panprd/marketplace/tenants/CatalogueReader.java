package org.panprd.marketplace.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.TenantYaml.Shape;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.border.TravelDocument;
import tools.jackson.core.JacksonException;

/** Reads a directory of tenants in the order of names, so that the same files always give the same catalogue. */
final class CatalogueReader {
    private final Path directory;
    private final TenantYaml yaml = new TenantYaml();

    CatalogueReader(Path directory) {
        this.directory = directory;
    }

    Catalogue read() {
        TenantFolders folders = new TenantFolders(directory);
        List<TenantFolder> tenants = new ArrayList<>();
        folders.tenants().forEach(folder -> tenants.add(tenant(folder)));
        return new Catalogue(region(folders), tenants);
    }

    private SharedFiles region(TenantFolders folders) {
        Path region = folders.region();
        Map<String, String> sha256 = new TreeMap<>();
        Map<String, HolidayCalendar> calendars = new TreeMap<>();
        folders.calendars()
                .forEach(file -> calendars.put(
                        TenantFolders.code(file), hashed(region, file, Shape.one(HolidayCalendar.class), sha256)));
        return new SharedFiles(
                hashed(region, region.resolve("themes.yaml"), Shape.listOf(Theme.class), sha256),
                hashed(region, region.resolve("corridors.yaml"), Shape.listOf(Corridor.class), sha256),
                border(folders, sha256),
                wellness(folders, sha256),
                hashed(region, region.resolve("climate.yaml"), Shape.one(ClimateFile.class), sha256),
                hashed(region, region.resolve("rates.yaml"), Shape.one(Rates.class), sha256),
                hashed(region, region.resolve("licences.yaml"), Shape.one(LicenceFile.class), new TreeMap<>()),
                calendars,
                Sha256.of(sha256.toString().getBytes(UTF_8)));
    }

    /** Of these, ports alone show in listings. */
    private BorderFiles border(TenantFolders folders, Map<String, String> sha256) {
        Path border = folders.border();
        Map<String, String> apart = new TreeMap<>();
        List<RuleSet> ruleSets = new ArrayList<>();
        folders.ruleSets().forEach(file -> ruleSets.add(hashed(border, file, Shape.one(RuleSet.class), apart)));
        return new BorderFiles(
                hashed(folders.region(), border.resolve("ports.yaml"), Shape.listOf(Port.class), sha256),
                hashed(border, border.resolve("documents.yaml"), Shape.listOf(TravelDocument.class), apart),
                ruleSets);
    }

    /** Of these, agreements on examinations and schemes of insurance do not show in listings. */
    private WellnessFiles wellness(TenantFolders folders, Map<String, String> sha256) {
        Path region = folders.region();
        Path wellness = region.resolve("wellness");
        Map<String, Questionnaire> questionnaires = new TreeMap<>();
        folders.questionnaires()
                .forEach(file -> questionnaires.put(
                        TenantFolders.code(file), hashed(region, file, Shape.one(Questionnaire.class), sha256)));
        return new WellnessFiles(
                hashed(
                        region,
                        wellness.resolve("examinations.yaml"),
                        Shape.listOf(RecognitionAgreement.class),
                        new TreeMap<>()),
                hashed(region, wellness.resolve("institutions.yaml"), Shape.listOf(InstitutionKind.class), sha256),
                hashed(region, wellness.resolve("conditions.yaml"), Shape.listOf(Condition.class), sha256),
                hashed(region, wellness.resolve("schemes.yaml"), Shape.one(SchemeFile.class), new TreeMap<>()),
                questionnaires);
    }

    private TenantFolder tenant(Path folder) {
        Map<String, String> sha256 = new TreeMap<>();
        List<ListingFile> listings = new ArrayList<>();
        for (Path file : TenantFolders.listings(folder)) {
            listings.add(hashed(folder, file, Shape.one(ListingFile.class), sha256));
        }
        return new TenantFolder(
                hashed(folder, folder.resolve("tenant.yaml"), Shape.one(TenantFile.class), sha256),
                hashed(folder, folder.resolve("operators.yaml"), Shape.listOf(OperatorFile.class), sha256),
                hashed(folder, folder.resolve("licences.yaml"), Shape.listOf(HeldLicence.class), new TreeMap<>()),
                hashed(folder, folder.resolve("places.yaml"), Shape.listOf(PlaceFile.class), sha256),
                listings,
                sha256);
    }

    private <T> T hashed(Path folder, Path file, Shape<T> shape, Map<String, String> sha256) {
        byte[] text = text(file);
        sha256.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(text));
        return record(text, shape, file);
    }

    private <T> T record(byte[] text, Shape<T> shape, Path file) {
        try {
            return yaml.record(yaml.tree(new String(text, UTF_8)), shape);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    private static byte[] text(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
