package org.panprd.marketplace.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.local.MasterKeyFiles;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

class MasterKeysTest {
    private static final byte[] SECRET = "秘密".getBytes(UTF_8);

    private final Path folder;

    MasterKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @SuppressWarnings("UnnecessaryAssignment") // nobody injects here
    private static MasterKeys load(Path folder) {
        MasterKeys keys = new MasterKeys();
        keys.folder = folder.toString();
        keys.load();
        return keys;
    }

    private static MasterKeys proven(Path folder) {
        MasterKeys keys = load(folder);
        keys.areProven();
        return keys;
    }

    @Nested
    class Files_of_keys {
        @Test
        void are_made_once_and_read_by_their_owner_only() throws IOException {
            MasterKeyFiles.make(folder);
            String before = Files.readString(folder.resolve("master.json"));

            MasterKeyFiles.make(folder);

            assertThat(folder.resolve("master.json")).hasContent(before);
            for (String file : new String[] {"master.json", "hash.json"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void that_are_missing_or_none_keep_the_server_from_starting() throws IOException {
            assertThatThrownBy(() -> load(folder))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("marketplace.keys.folder");
            MasterKeyFiles.make(folder);
            Files.delete(folder.resolve("hash.json"));
            assertThatThrownBy(() -> load(folder)).isInstanceOf(CannotRun.class);
            for (String none : new String[] {"{}", "none", "{\"key\": [1]}", ""}) {
                Files.writeString(folder.resolve("hash.json"), none);
                assertThatThrownBy(() -> load(folder)).as(none).isInstanceOf(CannotRun.class);
                assertThat(folder.resolve("hash.json")).hasContent(none);
            }
        }
    }

    @Nested
    class Keys {
        @Test
        void do_nothing_before_they_are_known_to_be_right() throws IOException {
            MasterKeys keys = load(MasterKeyFiles.make(folder));

            assertThatThrownBy(() -> keys.seal(SECRET, "a"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.UNAVAILABLE));
            assertThatThrownBy(() -> keys.hash("a")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> keys.openIfPossible(new Sealed(1, ""), "a"))
                    .isInstanceOf(Refusal.class);
        }

        @Test
        void open_what_they_sealed_and_for_its_place_only() throws IOException {
            MasterKeys keys = proven(MasterKeyFiles.make(folder));
            Sealed sealed = keys.seal(SECRET, "a");

            assertThat(keys.open(sealed, "a")).isEqualTo(SECRET);
            assertThat(sealed.text()).isNotEqualTo(keys.seal(SECRET, "a").text());
            assertThatThrownBy(() -> keys.open(sealed, "b")).isInstanceOf(IllegalStateException.class);
            assertThat(keys.openIfPossible(sealed, "a")).hasValue(SECRET);
            assertThat(keys.openIfPossible(sealed, "b")).isEmpty();
            assertThat(keys.openIfPossible(new Sealed(sealed.keyId(), "no base 64"), "a"))
                    .isEmpty();
        }

        @Test
        void hash_the_same_the_same_and_otherwise_under_other_keys(@TempDir Path other) throws IOException {
            MasterKeys keys = proven(MasterKeyFiles.make(folder));

            assertThat(keys.hash("a")).hasSize(64).isEqualTo(keys.hash("a")).isNotEqualTo(keys.hash("b"));
            assertThat(keys.hash("a"))
                    .isNotEqualTo(proven(MasterKeyFiles.make(other)).hash("a"));
        }
    }

    @Nested
    class A_new_key {
        @Test
        void is_read_as_soon_as_something_turns_up_that_it_has_sealed() throws IOException {
            MasterKeys keys = proven(MasterKeyFiles.make(folder));
            Sealed before = keys.seal(SECRET, "a");
            int id = MasterKeyFiles.rotate(folder);
            Sealed after = proven(folder).seal(SECRET, "a");

            assertThat(after.keyId()).isEqualTo(id).isNotEqualTo(before.keyId());
            assertThat(keys.open(after, "a")).isEqualTo(SECRET);
            assertThat(keys.primary()).isEqualTo(id);
            assertThat(keys.open(before, "a")).isEqualTo(SECRET);
        }

        @Test
        void is_not_taken_where_the_one_in_use_is_missing(@TempDir Path other) throws IOException {
            MasterKeys keys = proven(MasterKeyFiles.make(folder));
            int id = keys.primary();
            Sealed sealed = keys.seal(SECRET, "a");
            Sealed foreign = proven(MasterKeyFiles.make(other)).seal(SECRET, "a");

            Files.copy(
                    other.resolve("master.json"), folder.resolve("master.json"), StandardCopyOption.REPLACE_EXISTING);
            keys.refresh();

            assertThat(keys.primary()).isEqualTo(id);
            assertThat(keys.open(sealed, "a")).isEqualTo(SECRET);
            assertThatThrownBy(() -> keys.open(foreign, "a")).isInstanceOf(Refusal.class);
            assertThat(keys.openIfPossible(foreign, "a")).isEmpty();
        }
    }
}
