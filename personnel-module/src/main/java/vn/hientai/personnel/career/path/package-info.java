/**
 * The way ahead (lộ trình nghề nghiệp): the next posts of a person, what each requires, what is missing, how to close it
 * and when it could be. Governed by NĐ 170/2025/NĐ-CP Điều 28, 29 as amended by NĐ 300/2026/NĐ-CP.
 */
package vn.hientai.personnel.career.path;
