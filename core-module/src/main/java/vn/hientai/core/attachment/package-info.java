/**
 * Papers attached to a matter (tài liệu kèm theo, minh chứng): checked by content and size, kept in the database once per
 * content, read by those who may read the matter. Each feature answers for its own matters by an {@code AttachmentHolder}.
 */
package vn.hientai.core.attachment;
