/**
 * Maven's resolver at work. These classes are loaded by {@code internal.maven.ResolverLoader} only,
 * beside the copy of Maven that is packed with the kernel; the rest of the kernel knows them by
 * {@code internal.maven.Resolver} alone.
 */
@NullMarked
package workbook.kernel.internal.resolver;

import org.jspecify.annotations.NullMarked;
