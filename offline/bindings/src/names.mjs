// How .NET editions of Pulumi packages spell the names that the npm editions spell their way.

const reservedWords = new Set(
  ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double " +
    "else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal " +
    "is lock long namespace new null object operator out override params private protected public readonly ref return " +
    "sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked " +
    "unsafe ushort using virtual void volatile while").split(" "));

export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** "x-kubernetes-list-type" -> "xKubernetesListType"; the npm names have no hyphens except in quoted wire names. */
const joinHyphens = (text) => text.split("-").map((part, at) => (at === 0 ? part : upperFirst(part))).join("");

/** The wire name of a property as a C# property. */
export const propertyName = (wireName) => upperFirst(joinHyphens(wireName));

/** The wire name of a property as a C# parameter. */
export function parameterName(wireName) {
  const bare = wireName.replace(/^\$/, "");
  return reservedWords.has(bare) ? `@${bare}` : joinHyphens(bare);
}

/** An enum member keeps its npm spelling except where C# reserves it. */
export const enumMember = (name) => (name === "Equals" ? "EqualsValue" : upperFirst(name));
