/** 01 to 95 with 2A and 2B in place of 20, then the overseas departments and collectivities. */
const DEPARTMENT = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[46-9])$/

/**
 * The form of a code of department or overseas collectivity in Insee’s Code officiel géographique: `62`, `2A`, `974`, `988`.
 * Overseas: 971 to 974 and 976 are departments; 975, 977, 978, 984 and 986 to 989 are collectivities.
 */
export const isInseeDepartment = (value: string): boolean => DEPARTMENT.test(value)
